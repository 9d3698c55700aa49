using System.Collections.Frozen;
using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Every place that can be drawn.</summary>
public static class AllEnvironments
{
    private static readonly FrozenDictionary<ScenePlace, IEnvironment> ByPlace = new IEnvironment[]
    {
        new CityEnvironment(),
        new SeaEnvironment(),
        new BeachEnvironment(),
        new LakeEnvironment(),
        new IslandEnvironment(),
        new RiverEnvironment(),
        new UnderwaterEnvironment(),
        new CloudsEnvironment(),
        new StreetEnvironment(),
        new OfficeEnvironment(),
        new VillageEnvironment(),
        new RoadEnvironment(),
        new SpaceEnvironment(),
        new PlanetEnvironment(),
        new ShopEnvironment(),
        new StageEnvironment(),
        new KitchenEnvironment(),
        new ClassroomEnvironment(),
        new LivingRoomEnvironment(),
        new GardenEnvironment(),
        new ForestEnvironment(),
        new DesertEnvironment(),
        new CanyonEnvironment(),
        new VolcanoEnvironment(),
        new JungleEnvironment(),
        new FarmlandEnvironment(),
        new MountainsEnvironment(),
        new SnowfieldEnvironment(),
        new MeadowEnvironment(),
        new AbstractEnvironment(),
        new DataEnvironment(),
        new GradientEnvironment(),
    }.ToFrozenDictionary(environment => environment.Place);

    public static IReadOnlyCollection<ScenePlace> Places => ByPlace.Keys;

    public static IEnvironment Of(ScenePlace place) => ByPlace[place];
}
