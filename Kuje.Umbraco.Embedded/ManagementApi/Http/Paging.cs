using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Which part of a list is asked for.</summary>
internal sealed record Paging(int Skip, int Take) : IRequestBody
{
    private const int DefaultTake = 100;

    // Enough for every list of the client, and no way to have a whole site read at once.
    private const int MaxTake = 1000;

    public IResult? Problem { get; private init; }

    public static ValueTask<Paging> BindAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        int skip = 0, take = DefaultTake;
        if ((query.ContainsKey("skip") && !int.TryParse(query["skip"], out skip)) || skip < 0)
            return ValueTask.FromResult(new Paging(0, 0) { Problem = new RequestProblem("skip", "The parameter skip must be a number of 0 or more.") });
        if ((query.ContainsKey("take") && !int.TryParse(query["take"], out take)) || take < 0)
            return ValueTask.FromResult(new Paging(0, 0) { Problem = new RequestProblem("take", "The parameter take must be a number of 0 or more.") });
        return ValueTask.FromResult(new Paging(skip, Math.Min(take, MaxTake)));
    }

    public delegate IEnumerable<T> ReadPage<T>(long index, int size, out long total);

    /// <summary>The part of a list that is at hand as a whole.</summary>
    public PagedAnswer<T> Of<T>(IReadOnlyCollection<T> all) => new(all.Count, [.. all.Skip(Skip).Take(Take)]);

    /// <summary>The part of a list that its service hands out in whole pages only: one that begins within a page ends within the next.</summary>
    public async Task<PagedModel<T>> PartAsync<T>(Func<int, int, Task<PagedModel<T>>> readPageAsync)
    {
        int size = Math.Max(Take, 1);
        int within = Skip % size;
        PagedModel<T> page = await readPageAsync(Skip - within, size);
        IEnumerable<T> items = page.Items;
        if (within > 0 && (long)Skip - within + size < page.Total)
            items = items.Concat((await readPageAsync(Skip - within + size, size)).Items);
        return new PagedModel<T>(page.Total, [.. items.Skip(within).Take(Take)]);
    }

    /// <summary>The same of a list whose pages are numbered.</summary>
    public PagedModel<T> Part<T>(ReadPage<T> readPage)
    {
        if (Take == 0)
        {
            _ = readPage(0, 1, out long count).Count();
            return new PagedModel<T>(count, []);
        }

        (int index, int within) = Math.DivRem(Skip, Take);
        List<T> items = [.. readPage(index, Take, out long total)];
        if (within > 0)
            items.AddRange(readPage(index + 1, Take, out total));
        return new PagedModel<T>(total, [.. items.Skip(within).Take(Take)]);
    }
}
