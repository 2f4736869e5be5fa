using NewsKb.Extraction.Measures;

namespace NewsKb.Knowledge.Store;

/// <summary>The tables of a knowledge base. README.md beside this project documents them.</summary>
internal static class Schema
{
    /// <summary>Marks the file as ours: "NwKB" in ASCII.</summary>
    public const int ApplicationId = 0x4E774B42;

    /// <summary>The version of the tables; a file with a higher one was made by a newer program.</summary>
    public const int Version = 4;

    /// <summary>Creates the tables.</summary>
    public const string Tables = """
        CREATE TABLE sources(
          source_id INTEGER PRIMARY KEY,
          path TEXT NOT NULL UNIQUE,
          content_hash TEXT NOT NULL,
          settings TEXT NOT NULL,
          kind TEXT NOT NULL,
          charset TEXT NOT NULL,
          length INTEGER NOT NULL,
          text BLOB NOT NULL,
          checksum TEXT NOT NULL);
        CREATE TABLE divisions(code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE articles(
          article_id INTEGER PRIMARY KEY,
          id TEXT NOT NULL,
          source_id INTEGER NOT NULL REFERENCES sources,
          number INTEGER NOT NULL,
          title TEXT, subtitle TEXT, authors TEXT NOT NULL, publisher TEXT, published TEXT, place TEXT,
          script TEXT NOT NULL,
          is_relief_news INTEGER NOT NULL,
          body TEXT NOT NULL,
          source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
          cluster INTEGER NOT NULL,
          content_hash TEXT NOT NULL);
        CREATE INDEX articles_by_id ON articles(id);
        CREATE INDEX articles_by_source ON articles(source_id);
        CREATE INDEX articles_by_cluster ON articles(cluster);
        CREATE INDEX articles_by_place ON articles(place, is_relief_news, published);
        CREATE TABLE signatures(key INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY(key, article_id)) WITHOUT ROWID;
        CREATE INDEX signatures_by_article ON signatures(article_id);
        CREATE TABLE figures(
          article_id INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL,
          text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
          min NUMERIC NOT NULL, max NUMERIC NOT NULL, unit TEXT NOT NULL, qualifier TEXT, of TEXT,
          PRIMARY KEY(article_id, number)) WITHOUT ROWID;
        CREATE TABLE dates(
          article_id INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL,
          text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
          "from" TEXT, "to" TEXT, kind TEXT,
          PRIMARY KEY(article_id, number)) WITHOUT ROWID;
        CREATE TABLE places(
          article_id INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL,
          text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
          code TEXT NOT NULL, role TEXT NOT NULL, deixis INTEGER NOT NULL,
          PRIMARY KEY(article_id, number)) WITHOUT ROWID;
        CREATE TABLE organizations(
          article_id INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL,
          text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
          place TEXT,
          PRIMARY KEY(article_id, number)) WITHOUT ROWID;
        CREATE TABLE problems(
          article_id INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL,
          text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
          kind TEXT NOT NULL, count INTEGER, resolved INTEGER NOT NULL DEFAULT 0,
          PRIMARY KEY(article_id, number)) WITHOUT ROWID;
        CREATE TABLE warnings(
          article_id INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL,
          kind TEXT NOT NULL, text TEXT NOT NULL, start INTEGER, "end" INTEGER, source_start INTEGER, source_end INTEGER,
          PRIMARY KEY(article_id, number)) WITHOUT ROWID;
        CREATE TABLE measures(
          measure_id INTEGER PRIMARY KEY,
          article_id INTEGER NOT NULL REFERENCES articles, number INTEGER NOT NULL,
          text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
          instrument TEXT NOT NULL, actor TEXT, beneficiary TEXT,
          amount_text TEXT, amount_start INTEGER, amount_end INTEGER, amount_source_start INTEGER, amount_source_end INTEGER,
          amount_min NUMERIC, amount_max NUMERIC, amount_unit TEXT, amount_qualifier TEXT, amount_of TEXT,
          place TEXT, status TEXT NOT NULL, "from" TEXT, "to" TEXT, programme TEXT,
          same_as INTEGER NOT NULL, enterprises TEXT);
        CREATE INDEX measures_by_article ON measures(article_id, number);
        CREATE INDEX measures_by_same ON measures(same_as);
        CREATE TABLE measure_digests(place INTEGER NOT NULL, measure_id INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(place, measure_id)) WITHOUT ROWID;
        CREATE TABLE names(name_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE search_columns(target TEXT NOT NULL, block INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(target, block));
        """;

    /// <summary>Creates the table of what people call the instruments.</summary>
    public static string Instruments { get; } = $"""
        CREATE TABLE IF NOT EXISTS instruments(instrument TEXT PRIMARY KEY, chinese TEXT NOT NULL, english TEXT NOT NULL) WITHOUT ROWID;
        INSERT OR REPLACE INTO instruments VALUES {string.Join(", ", Instrument.All.Select(i => $"('{i.Name}', '{i.Chinese}', '{i.English}')"))};
        """;

    /// <summary>Creates the full-text indexes and the views that say what they index. A place is also in its document as terms: p62 p6207 p620702; a measure is also found by the name of its instrument.</summary>
    public const string Indexes = """
        CREATE VIEW article_documents AS
          SELECT a.article_id, coalesce(a.title, '') || coalesce(char(10) || a.subtitle, '') AS title, a.body AS body, coalesce(d.name, '') || coalesce(' p' || substr(a.place, 1, 2) || ' p' || substr(a.place, 1, 4) || ' p' || a.place, '') AS scope
          FROM articles a LEFT JOIN divisions d ON d.code = a.place;
        CREATE VIEW measure_documents AS
          SELECT m.measure_id, m.text AS body,
                 coalesce(d.name, '') || ' ' || coalesce(i.chinese, '') || ' ' || coalesce(m.actor, '') || ' ' || coalesce(m.beneficiary, '') || ' ' || coalesce(m.programme, '') ||
                 coalesce(' p' || substr(coalesce(m.place, a.place), 1, 2) || ' p' || substr(coalesce(m.place, a.place), 1, 4) || ' p' || coalesce(m.place, a.place), '') AS scope
          FROM measures m JOIN articles a USING(article_id) LEFT JOIN divisions d ON d.code = coalesce(m.place, a.place) LEFT JOIN instruments i USING(instrument);
        CREATE VIRTUAL TABLE article_index USING fts5(title, body, scope,
          content='article_documents', content_rowid='article_id', tokenize='newskb', columnsize=0);
        CREATE VIRTUAL TABLE measure_index USING fts5(body, scope,
          content='measure_documents', content_rowid='measure_id', tokenize='newskb', columnsize=0);
        INSERT INTO article_index(article_index, rank) VALUES('hashsize', 67108864), ('automerge', 8), ('crisismerge', 64);
        INSERT INTO measure_index(measure_index, rank) VALUES('hashsize', 67108864), ('automerge', 8), ('crisismerge', 64);
        """;
}
