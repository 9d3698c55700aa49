namespace Kinora.Core.Scenes;

/// <summary>Where a scene plays. The last three are no place: grounds for topics, numbers and text.</summary>
public enum ScenePlace
{
    City,
    Street,
    Road,
    Village,
    Sea,
    Beach,
    Lake,
    Island,
    River,
    Underwater,
    Mountains,
    Snowfield,
    Volcano,
    Canyon,
    Desert,
    Forest,
    Jungle,
    Farmland,
    Garden,
    Meadow,
    Clouds,
    Space,
    Planet,
    Office,
    Kitchen,
    LivingRoom,
    Classroom,
    Shop,
    Stage,
    Abstract,
    Data,
    Gradient,
}

public enum DayTime
{
    Dawn,
    Day,
    GoldenHour,
    Sunset,
    Dusk,
    Night,
}

public enum Weather
{
    Clear,
    Clouds,
    Rain,
    Storm,
    Snow,
    Fog,
    Wind,
}

public enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}

public enum SceneStyle
{
    Flat,
    PaperCut,
    DuskGradient,
    LineArt,
    Neon,
    Pastel,
}

/// <summary>Where the scene's main subject stands; the other side (or above, for the middle) is kept calm for words.</summary>
public enum SceneLayout
{
    Left,
    Center,
    Right,
}
