using AngleSharp.Dom;
using NewsKb.Documents.Pages;

namespace NewsKb.Documents.Html;

/// <summary>A line of a web page as its elements lay it out.</summary>
/// <param name="Block">The innermost element that holds the whole line.</param>
/// <param name="Role">What the element says of it.</param>
/// <param name="Level">The level of a heading.</param>
/// <param name="Start">Its offset in the text of the page.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Linked">How many of them are in links.</param>
internal readonly record struct HtmlLine(IElement Block, LineRole Role, byte Level, int Start, int Length, int Linked);
