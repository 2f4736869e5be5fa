using System.Runtime.InteropServices;

namespace NewsKb.Knowledge.Store;

/// <summary>What search must know of each row while it matches: filters, facets and length, 40 bytes a row.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DocumentColumns
{
    /// <summary>The amount in the base unit of its currency; 0 for none.</summary>
    public double Amount;

    /// <summary>The code of the place; 0 for unknown.</summary>
    public int Place;

    /// <summary>The day number of publication; 0 for unknown.</summary>
    public int Day;

    /// <summary>The number of the instrument's name; 0 for none. This and the next two are rows of the table <c>names</c>.</summary>
    public int Instrument;

    /// <summary>The number of the beneficiary's name.</summary>
    public int Beneficiary;

    /// <summary>The number of the publisher's name.</summary>
    public int Publisher;

    /// <summary>The row of the first that says the same; its own row where nothing does. 0 marks a row that is not there.</summary>
    public int Cluster;

    /// <summary>1 where the cluster has, or once had, more than one member.</summary>
    public int IsShared;

    /// <summary>The length of title and body in UTF-16 code units.</summary>
    public int Length;
}
