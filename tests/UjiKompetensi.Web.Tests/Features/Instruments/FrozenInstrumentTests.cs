using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Instruments;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Instruments;

/// <summary>Walks every command of the instrument, found by reflection so that a new one cannot be forgotten, on an opened round with input that a draft would accept.</summary>
public sealed class FrozenInstrumentTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_instrument_command_changes_a_round_that_is_being_scored()
    {
        var round = await database.OpenRoundAsync("beku-semua");
        var (slug, component, aspect) = (round.Slug, round.Components[0], round.Components[0].Aspects[0]);
        var before = InstrumentSeal.Of(round);
        Dictionary<Type, Func<Task<string>>> tries = new()
        {
            [typeof(AddComponent)] = () => CodeAsync(new AddComponent.Input { Slug = slug, Name = "Makalah", Weight = "10" }, database.Use<AddComponent>()),
            [typeof(AddFromLibrary)] = () => CodeAsync(new AddFromLibrary.Input { Slug = slug, Code = "makalah", Weight = "10" }, database.Use<AddFromLibrary>()),
            [typeof(RedefineComponent)] = () => CodeAsync(new RedefineComponent.Input { Slug = slug, Id = component.Id, BasedOn = component.Version, Name = "Lain", Weight = "70" }, database.Use<RedefineComponent>()),
            [typeof(RemoveComponent)] = () => CodeAsync(new RemoveComponent.Input(slug, component.Id, component.Version), database.Use<RemoveComponent>()),
            [typeof(MoveComponent)] = () => CodeAsync(new MoveComponent.Input(slug, component.Id, false), database.Use<MoveComponent>()),
            [typeof(AddAspect)] = () => CodeAsync(new AddAspect.Input { Slug = slug, Component = component.Id, Title = "Inovasi", Weight = "10" }, database.Use<AddAspect>()),
            [typeof(RewordAspect)] = () => CodeAsync(new RewordAspect.Input { Slug = slug, Id = aspect.Id, BasedOn = aspect.Version, Title = "Lain", Weight = "60" }, database.Use<RewordAspect>()),
            [typeof(RemoveAspect)] = () => CodeAsync(new RemoveAspect.Input(slug, aspect.Id, aspect.Version), database.Use<RemoveAspect>()),
            [typeof(SplitWeightsEvenly)] = () => CodeAsync(new SplitWeightsEvenly.Input(slug, [60, 40]), database.Use<SplitWeightsEvenly>()),
            [typeof(NormaliseWeights)] = () => CodeAsync(new NormaliseWeights.Input(slug, [50, 50], component.Id), database.Use<NormaliseWeights>()),
            [typeof(SettleSheetRules)] = () => CodeAsync(new SettleSheetRules.Input { Slug = slug, NoteEdge = "10" }, database.Use<SettleSheetRules>()),
            [typeof(SettleDisplay)] = () => CodeAsync(SettleDisplay.Input.From(slug, round.Display, round.RulesVersion), database.Use<SettleDisplay>()),
            [typeof(AnonymiseComponent)] = () => CodeAsync(new AnonymiseComponent.Input(slug, component.Id, true, component.Version), database.Use<AnonymiseComponent>()),
            [typeof(DeclareRules)] = () => CodeAsync(new DeclareRules.Input { Slug = slug, Decimals = 4 }, database.Use<DeclareRules>()),
        };
        var commands = typeof(AddComponent).Assembly.GetTypes().Where(t => t.Namespace == typeof(AddComponent).Namespace
            && t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(Command<,>)).ToList();
        commands.Except(tries.Keys).Select(t => t.Name).ShouldBeEmpty("a new instrument command has to be tried here too");

        foreach (var (command, tryIt) in tries) (await tryIt()).ShouldBe("phase-wrong", command.Name);
        await using var db = database.Context();
        InstrumentSeal.Of(await db.Rounds.Whole().SingleAsync(r => r.Slug == slug, Cancel)).ShouldBe(before);
    }

    private async Task<string> CodeAsync<TInput, TResult>(TInput input, Command<TInput, TResult> command) => (await command.RunAsync(database.Operator, input, Cancel)).Code;
}
