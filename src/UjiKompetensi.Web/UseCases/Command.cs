using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>
/// A write, always in this order: policy, validator, one transaction on a new context, work, save, commit. A domain
/// refusal becomes an <see cref="Outcome{T}"/>; anything else stays an exception and nothing is stored.
/// </summary>
public abstract class Command<TInput, TResult>(UseCaseParts parts)
{
    protected abstract Policy Policy { get; }

    /// <summary>
    /// It works on scores its person must not see and lets none of them out: PostgreSQL then keeps nothing back from it. Each
    /// use case that says so stands in a reviewed list (<c>SealedTests</c>).
    /// </summary>
    protected virtual bool ReadsSealed => false;

    public Task<Outcome<TResult>> RunAsync(CurrentUser user, TInput input, CancellationToken cancel = default) =>
        UseCaseSpan.IsHeard ? UseCaseSpan.OfAsync(GetType(), () => OnceAsync(user, input, cancel)) : OnceAsync(user, input, cancel);

    private async Task<Outcome<TResult>> OnceAsync(CurrentUser user, TInput input, CancellationToken cancel)
    {
        if (!Policy.Allows(user)) return await parts.RefusedAsync(user, GetType(), Outcome<TResult>.Forbidden(), cancel);
        if (parts.Services.GetService(typeof(IValidator<TInput>)) is IValidator<TInput> validator
            && await validator.ValidateAsync(input, cancel) is { IsValid: false } invalid)
            return Outcome<TResult>.Invalid(invalid.ToDictionary().AsReadOnly());

        await using var db = await parts.Contexts.CreateDbContextAsync(cancel);
        db.Acting = ReadsSealed ? Acting.Machine : Acting.For(user);
        // All or nothing: nobody goes on after a save that failed, so none needs a point to go back to.
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var work = new Work(db, user.Under(Policy), parts.Clock.GetUtcNow(), parts.Services.GetRequiredService<ChainKey>(), parts.Services.GetRequiredService<RoundMemory>());
            if (!await db.MayWriteAsync(user, work.Now, cancel)) return Outcome<TResult>.SignedOut();
            var result = await HandleAsync(work, input, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            work.Seen();
            return Outcome<TResult>.Done(result);
        }
        catch (RuleViolation refused)
        {
            return Outcome<TResult>.Refused(refused.Code, refused.Message);
        }
        catch (Overtaken<TResult> overtaken)
        {
            return Outcome<TResult>.Conflict(overtaken.Code, overtaken.Message, overtaken.Current);
        }
        catch (NotVisible)
        {
            return await parts.RefusedAsync(user, GetType(), Outcome<TResult>.NotFound(), cancel);
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || clash.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return Outcome<TResult>.Conflict("taken", TakenSentence);
        }
    }

    /// <summary>What to say when a unique index or a concurrent change refuses the save.</summary>
    protected virtual string TakenSentence => "Data ini baru saja diubah orang lain. Muat ulang, lalu coba lagi.";

    protected abstract Task<TResult> HandleAsync(Work work, TInput input, CancellationToken cancel);
}
