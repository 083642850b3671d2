using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>A read: policy, then a fresh no-tracking context, then one projection. Never changes anything.</summary>
public abstract class Query<TInput, TResult>(UseCaseParts parts)
{
    protected abstract Policy Policy { get; }

    /// <inheritdoc cref="Command{TInput, TResult}.ReadsSealed"/>
    protected virtual bool ReadsSealed => false;

    /// <summary>For what only one query needs.</summary>
    protected IServiceProvider Services => parts.Services;

    public Task<Outcome<TResult>> RunAsync(CurrentUser user, TInput input, CancellationToken cancel = default) =>
        UseCaseSpan.IsHeard ? UseCaseSpan.OfAsync(GetType(), () => OnceAsync(user, input, cancel)) : OnceAsync(user, input, cancel);

    private async Task<Outcome<TResult>> OnceAsync(CurrentUser user, TInput input, CancellationToken cancel)
    {
        if (!Policy.Allows(user)) return await parts.RefusedAsync(user, GetType(), Outcome<TResult>.Forbidden(), cancel);
        await using var db = await parts.Contexts.CreateDbContextAsync(cancel);
        db.Acting = ReadsSealed ? Acting.Machine : Acting.For(user);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        try
        {
            return Outcome<TResult>.Done(await LoadAsync(new Reading(db, user.Under(Policy), parts.Clock.GetUtcNow(), parts.Services.GetRequiredService<RoundMemory>()), input, cancel));
        }
        catch (RuleViolation refused)
        {
            return Outcome<TResult>.Refused(refused.Code, refused.Message);
        }
        catch (NotAllowed)
        {
            return await parts.RefusedAsync(user, GetType(), Outcome<TResult>.Forbidden(), cancel);
        }
        catch (NotVisible)
        {
            return await parts.RefusedAsync(user, GetType(), Outcome<TResult>.NotFound(), cancel);
        }
    }

    protected abstract Task<TResult> LoadAsync(Reading reading, TInput input, CancellationToken cancel);
}

/// <summary>What a query reads with.</summary>
public sealed class Reading
{
    internal Reading(AppDbContext db, CurrentUser user, DateTimeOffset now, RoundMemory? rounds = null) => (Db, User, Now, Rounds) = (db, user, now, rounds ?? new RoundMemory());

    public CurrentUser User { get; }
    public DateTimeOffset Now { get; }
    internal AppDbContext Db { get; }
    internal RoundMemory Rounds { get; }
}

/// <summary>What every use case is made with.</summary>
public sealed class UseCaseParts
{
    internal UseCaseParts(IDbContextFactory<AppDbContext> contexts, TimeProvider clock, IServiceProvider services) =>
        (Contexts, Clock, Services) = (contexts, clock, services);

    internal IDbContextFactory<AppDbContext> Contexts { get; }
    internal TimeProvider Clock { get; }
    internal IServiceProvider Services { get; }

    /// <summary>Notes a refusal on its way out.</summary>
    internal async Task<Outcome<T>> RefusedAsync<T>(CurrentUser user, Type operation, Outcome<T> outcome, CancellationToken cancel)
    {
        await Services.GetRequiredService<RefusalLog>().NoteAsync(user, operation, outcome.Kind, cancel);
        return outcome;
    }
}
