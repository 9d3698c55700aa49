namespace Kinora.Core;

/// <summary>The part of <see cref="TimelineRules"/> that looks at one segment by itself.</summary>
internal static class SegmentRules
{
    /// <summary>Whether start and end can be reckoned with.</summary>
    public static bool IsPlaced(Segment segment) =>
        segment.Start >= TimeSpan.Zero && segment.Start <= TimelineLimits.MaxTime
        && segment.Duration > TimeSpan.Zero && segment.Duration <= TimelineLimits.MaxTime;

    public static bool CheckTimes(Segment segment, FaultList faults)
    {
        var hasStart = faults.Time("s", "start", segment.Start, TimelineLimits.MaxTime);
        var hasDuration = faults.Time("d", "duration", segment.Duration, TimelineLimits.MaxTime);
        if (segment.Duration == TimeSpan.Zero)
        {
            faults.Add(TimelineFaultCode.InvalidTime, "d", "lasts no time", "give it a duration above zero or remove it");
            return false;
        }

        if (!hasStart || !hasDuration) return IsPlaced(segment);
        if (segment.End > TimelineLimits.MaxTime)
        {
            faults.Add(TimelineFaultCode.OutOfRange, "d", $"ends at {FaultList.Text(segment.End)}",
                $"let it end by {FaultList.Text(TimelineLimits.MaxTime)}");
        }

        return true;
    }

    public static void CheckContent(TrackKind kind, Segment segment, FaultList faults)
    {
        faults.Length("m.title", "a title", segment.Title, TimelineLimits.MaxName);
        if (kind == TrackKind.Text)
        {
            if (segment.Text is null)
            {
                faults.Add(TimelineFaultCode.WrongContent, "tx", "has no text", "say what it shows, or put it elsewhere");
            }

            if (segment.Asset is not null)
            {
                faults.Add(TimelineFaultCode.WrongContent, "a", "is on a text track", "use a video or audio track");
            }
        }
        else if (kind is TrackKind.Video or TrackKind.Audio)
        {
            if (segment.Text is not null) faults.Add(TimelineFaultCode.WrongContent, "tx", "holds text", "use a text track");
            CheckAssetKind(kind, segment.Asset, faults);
        }

        CheckAsset(segment.Asset, faults);
        if (segment.Provenance is { } provenance) CheckProvenance(provenance, faults);
        if (segment.Text is { } text) CheckText(text, faults);
    }

    private static void CheckAssetKind(TrackKind kind, Asset? asset, FaultList faults)
    {
        switch (asset)
        {
            case null:
                faults.Add(TimelineFaultCode.WrongContent, "a", "has nothing to show or play",
                    "name a medium, a scene, a colour, music or speech");
                break;
            case MusicAsset or SpeechAsset or SoundAsset when kind == TrackKind.Video:
                faults.Add(TimelineFaultCode.WrongContent, "a", "holds sound only", "use an audio track");
                break;
            case ColorAsset or SceneAsset when kind == TrackKind.Audio:
                faults.Add(TimelineFaultCode.WrongContent, "a", "holds a picture only", "use a video track");
                break;
        }
    }

    private static void CheckAsset(Asset? asset, FaultList faults)
    {
        switch (asset)
        {
            case MediaAsset media:
                faults.Required(media.Media.IsFile ? "a.file" : "a.id", "medium", media.Media.Name, TimelineLimits.MaxName);
                faults.Time("a.in", "in-point", media.In, TimelineLimits.MaxSourceTime);
                break;
            case SceneAsset scene:
                faults.Required("a.prompt", "prompt", scene.Prompt, TimelineLimits.MaxText);
                faults.Length("a.style", "a style", scene.Style, TimelineLimits.MaxName);
                faults.Number("a.close", "closeness", scene.Closeness, 1, TimelineLimits.MaxCloseness);
                if (scene.Card is { } card) CardRules.Check(card, faults);
                CheckSceneTimes(scene, faults);
                break;
            case MusicAsset music:
                EffectRules.CheckMood(music.Mood, faults);
                break;
            case SpeechAsset speech:
                faults.Required("a.text", "text", speech.Text, TimelineLimits.MaxText);
                faults.Length("a.voice", "a voice", speech.Voice, TimelineLimits.MaxName);
                faults.Length("a.language", "a language", speech.Language, TimelineLimits.MaxName);
                faults.Number("a.rate", "rate of speech", speech.Rate, TimelineLimits.MinSpeechRate, TimelineLimits.MaxSpeechRate);
                break;
            case SoundAsset sound:
                EffectRules.CheckSound(sound.Name, faults);
                break;
        }
    }

    private static void CheckProvenance(Provenance provenance, FaultList faults)
    {
        faults.Length("m.source", "a provider", provenance.Provider, TimelineLimits.MaxName);
        faults.Length("m.source", "a licence", provenance.License, TimelineLimits.MaxName);
        faults.Length("m.source", "an author", provenance.Author, TimelineLimits.MaxName);
        faults.Length("m.source", "an address", provenance.Url, TimelineLimits.MaxName);
        faults.Length("m.source", "a prompt", provenance.Prompt, TimelineLimits.MaxText);
    }

    private static void CheckSceneTimes(SceneAsset scene, FaultList faults)
    {
        faults.Time("a.in", "in-point", scene.In, TimelineLimits.MaxSourceTime);
        if (scene.Length is not { } length) return;
        faults.Time("a.len", "length of the whole scene", length, TimelineLimits.MaxSourceTime);
        if (length == TimeSpan.Zero)
            faults.Add(TimelineFaultCode.InvalidTime, "a.len", "has a scene that lasts no time", "give it a length above zero or leave it out");
    }

    private static void CheckText(TextBlock text, FaultList faults)
    {
        faults.Length("tx.text", "text", text.Text, TimelineLimits.MaxText);
        faults.Length("tx.font", "a font name", text.Font, TimelineLimits.MaxName);
        faults.Choice("tx.style", "text style", text.Style);
        if (text.Position is { } position) faults.Choice("tx.position", "text position", position);
        if (text.Animation is { } animation) faults.Choice("tx.anim", "text animation", animation);
        if (text.Size is { } size) faults.Number("tx.size", "text size", size, TimelineLimits.MinTextSize, TimelineLimits.MaxTextSize);
        TimelineRules.CheckCount("tx.words", "words", text.Words.Count, TimelineLimits.MaxWords, faults);
        var last = TimeSpan.Zero;
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            if (!faults.Time($"tx.words[{i}].s", "a word start", word.Start, TimelineLimits.MaxTime)) return;
            if (!faults.Time($"tx.words[{i}].e", "a word end", word.End, TimelineLimits.MaxTime)) return;
            if (word.End < word.Start || word.Start < last)
            {
                faults.Add(TimelineFaultCode.OutOfOrder, $"tx.words[{i}]", "has words out of order",
                    "order them by start and end each after its start");
                return;
            }

            last = word.Start;
        }
    }

    public static void CheckSound(Segment segment, FaultList faults)
    {
        faults.Number("sp", "speed", segment.Speed, TimelineLimits.MinSpeed, TimelineLimits.MaxSpeed);
        faults.Number("v", "volume", segment.Volume, 0, TimelineLimits.MaxVolume);
        faults.Time("fi", "fade-in", segment.FadeIn, TimelineLimits.MaxTime);
        faults.Time("fo", "fade-out", segment.FadeOut, TimelineLimits.MaxTime);
    }

    public static void CheckPicture(Segment segment, FaultList faults)
    {
        faults.Number("o", "opacity", segment.Opacity, 0, 1);
        faults.Choice("fit", "fit", segment.Fit);
        faults.Choice("flip", "flip", segment.Flip);
        faults.Number("x.x", "centre x", segment.Transform.X, -TimelineLimits.MaxOffset, TimelineLimits.MaxOffset);
        faults.Number("x.y", "centre y", segment.Transform.Y, -TimelineLimits.MaxOffset, TimelineLimits.MaxOffset);
        faults.Number("x.scale", "scale", segment.Transform.Scale, TimelineLimits.MinScale, TimelineLimits.MaxScale);
        faults.Number("x.rotate", "rotation", segment.Transform.Rotate, -TimelineLimits.MaxRotation, TimelineLimits.MaxRotation);
        if (segment.Freeze is { } freeze) faults.Time("fz", "frozen time", freeze, TimelineLimits.MaxSourceTime);
        if (segment.Crop is { } crop) CheckCrop(crop, faults);
        CheckFocus(segment.Focus, faults);
        if (segment.ChromaKey is { } key)
        {
            faults.Number("key.tolerance", "tolerance", key.Tolerance, 0, 1);
            faults.Number("key.soften", "softening", key.Soften, 0, 1);
        }

        if (segment.Motion is { } motion)
        {
            faults.Choice("mo.k", "motion", motion.Kind);
            faults.Choice("mo.ease", "ease", motion.Ease);
            faults.Number("mo.amount", "motion amount", motion.Amount, 0, 1);
        }

        if (segment.Transition is { } transition)
        {
            faults.Choice("tr.k", "transition", transition.Kind);
            faults.Time("tr.d", "transition time", transition.Duration, TimelineLimits.MaxTime);
        }

        CheckEffects(segment, faults);
    }

    private static void CheckCrop(CropRectangle crop, FaultList faults)
    {
        // Fractions such as 0.1 + 0.9 may add up to a hair over one.
        const double Rounding = 1e-9;
        var isInside = crop is { X: >= 0, Y: >= 0, Width: >= TimelineLimits.MinCrop, Height: >= TimelineLimits.MinCrop }
            && crop.X + crop.Width <= 1 + Rounding && crop.Y + crop.Height <= 1 + Rounding;
        if (isInside) return;
        faults.Add(TimelineFaultCode.OutOfRange, "crop", "has a crop that is empty or leaves the picture",
            "use fractions of the source with x + w and y + h at most 1");
    }

    private static void CheckFocus(ValueList<FocusPoint> focus, FaultList faults)
    {
        TimelineRules.CheckCount("focus", "focus points", focus.Count, TimelineLimits.MaxFocusPoints, faults);
        for (var i = 0; i < focus.Count; i++)
        {
            if (!faults.Time($"focus[{i}].at", "a focus time", focus[i].Time, TimelineLimits.MaxSourceTime)) return;
            faults.Number($"focus[{i}].x", "focus x", focus[i].X, 0, 1);
            faults.Number($"focus[{i}].y", "focus y", focus[i].Y, 0, 1);
            var isLate = i > 0 && focus[i].Time < focus[i - 1].Time;
            if (!isLate && (i < 2 || focus[i].Time != focus[i - 2].Time)) continue;
            faults.Add(TimelineFaultCode.OutOfOrder, $"focus[{i}]", "has focus points out of order",
                "order them by time, with at most two (a jump) at one time");
            return;
        }
    }

    private static void CheckEffects(Segment segment, FaultList faults)
    {
        TimelineRules.CheckCount("fx", "effects", segment.Effects.Count, TimelineLimits.MaxEffects, faults);
        for (var i = 0; i < segment.Effects.Count; i++) EffectRules.CheckEffect($"fx[{i}]", segment.Effects[i], faults);
    }
}
