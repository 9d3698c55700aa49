namespace Kinora.Cli.Screen;

/// <summary>What a person pressed, or what their terminal sent for them.</summary>
/// <param name="Text">Of <see cref="KeyKind.Text"/> and <see cref="KeyKind.Paste"/>; else empty.</param>
internal readonly record struct Key(KeyKind Kind, string Text = "");

internal enum KeyKind
{
    Text,
    Paste,
    Enter,

    /// <summary>Alt+Enter, or Shift+Enter where the terminal tells it.</summary>
    NewLine,
    Tab,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    WordLeft,
    WordRight,
    KillWord,
    KillToStart,
    KillToEnd,
    Yank,
    Clear,
    Escape,

    /// <summary>Ctrl+C.</summary>
    Interrupt,

    /// <summary>Ctrl+D.</summary>
    EndOfInput,

    /// <summary>The terminal is gone; nothing more comes.</summary>
    HungUp,

    /// <summary>The window has another size, or the screen has to be drawn anew.</summary>
    Redraw,

    /// <summary>A key without a meaning here.</summary>
    Other,
}
