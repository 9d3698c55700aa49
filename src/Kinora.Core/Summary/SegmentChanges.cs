using Kinora.Core.Effects;

namespace Kinora.Core.Summary;

/// <summary>What changed of one segment: short phrases without a subject.</summary>
internal static class SegmentChanges
{
    /// <param name="tellStart">False where a reordering tells it already.</param>
    /// <param name="tellLength">False where a split tells it already.</param>
    public static List<string> Of(Segment before, Segment after, bool tellStart, bool tellLength, Phrasing phrasing)
    {
        var changes = new Changes(phrasing);
        if (before == after) return changes.Phrases;
        AddTimes(before, after, tellStart, tellLength, changes);
        AddContent(before, after, changes);
        if (before.Text is { } was && after.Text is { } now) AddText(was, now, changes);
        AddSound(before, after, changes);
        AddPicture(before, after, changes);
        AddMovement(before, after, changes);
        changes.Switch(before.Muted, after.Muted, ("muted", "静音"), ("audible again", "取消静音"));
        changes.Switch(before.Hidden, after.Hidden, ("hidden", "隐藏"), ("visible again", "重新显示"));
        return changes.Phrases;
    }

    private static void AddTimes(Segment before, Segment after, bool tellStart, bool tellLength, Changes changes)
    {
        var phrasing = changes.Phrasing;
        if (tellStart && before.Start != after.Start)
        {
            var by = phrasing.Time((after.Start - before.Start).Duration());
            if (after.Start > before.Start) changes.Add($"{by} later", $"推后{by}");
            else changes.Add($"{by} earlier", $"提前{by}");
        }

        if (tellLength && before.Duration != after.Duration)
        {
            var (now, was) = (phrasing.Time(after.Duration), phrasing.Time(before.Duration));
            if (now != was) changes.Add($"{now} long (was {was})", $"时长{now}（原来{was}）");
        }

        if (before.Speed != after.Speed)
        {
            var (now, was) = (Phrasing.Number(after.Speed), Phrasing.Number(before.Speed));
            changes.Add($"speed {now}x (was {was}x)", $"{now}倍速（原来{was}倍）");
        }

        changes.Switch(before.Reversed, after.Reversed, ("plays backwards", "倒放"), ("plays forwards", "正放"));
        changes.Switch(before.Freeze is not null, after.Freeze is not null, ("frozen", "定格"), ("no longer frozen", "取消定格"));
    }

    private static void AddContent(Segment before, Segment after, Changes changes)
    {
        var phrasing = changes.Phrasing;
        switch (before.Asset, after.Asset)
        {
            case (MediaAsset was, MediaAsset now) when was.Media == now.Media:
                if (was.In != now.In) changes.Add($"starts at {phrasing.Time(now.In)} of the source", $"从素材的第{phrasing.Time(now.In)}开始");
                break;
            case var (was, now) when was != now:
                var (content, earlier) = (phrasing.SegmentName(after with { Title = null }), phrasing.SegmentName(before with { Title = null }));
                if (content == earlier) AddAnew(was, now, changes);
                else changes.Add($"now {content} (was {earlier})", $"换成了{content}（原来是{earlier}）");
                break;
        }

        if (before.Title != after.Title && before.Asset == after.Asset && after.Title is { } title)
        {
            changes.Add($"called {phrasing.Quote(title)}", $"改名为{phrasing.Quote(title)}");
        }
    }

    /// <summary>The same words or the same mood, otherwise.</summary>
    private static void AddAnew(Asset? was, Asset? now, Changes changes)
    {
        switch (was, now)
        {
            case (SpeechAsset before, SpeechAsset after) when before.Voice != after.Voice || before.Language != after.Language:
                changes.Add("spoken by another voice", "换了声音");
                break;
            case (SpeechAsset before, SpeechAsset after) when before.Rate != after.Rate:
                changes.Choose(after.Rate > before.Rate, ("spoken faster", "语速加快"), ("spoken slower", "语速放慢"));
                break;
            case (MusicAsset, MusicAsset):
                changes.Add("another piece", "换了一首");
                break;
            default:
                changes.Add("made anew", "重新生成");
                break;
        }
    }

    private static void AddText(TextBlock before, TextBlock after, Changes changes)
    {
        var phrasing = changes.Phrasing;
        if (before.Text != after.Text) changes.Add($"now says {phrasing.Quote(after.Text)}", $"文字改成{phrasing.Quote(after.Text)}");
        if (before.Style != after.Style) changes.Name("styled as {0}", "样式改成{0}", Catalogue.Of(after.Style).Display);
        if (before.Position != after.Position)
        {
            var place = PositionNames.Of(after.Position ?? Catalogue.Of(after.Style).Position);
            changes.Add($"placed {place.English}", $"移到{place.Chinese}");
        }

        if (before.Size != after.Size)
        {
            var size = after.Size is { } own ? phrasing.Say($"{Phrasing.Percent(own)} of the height", $"画面高度的{Phrasing.Percent(own)}") : phrasing.Say("as usual", "默认大小");
            changes.Add($"text size {size}", $"字号{size}");
        }

        if (before.Color != after.Color) changes.Add(after.Color is { } letters ? $"text colour {ColorNames.Of(letters).English}" : "text colour as usual", after.Color is { } ink ? $"文字改成{ColorNames.Of(ink).Chinese}" : "文字颜色恢复默认");
        if (before.Font != after.Font) changes.Add($"font {Phrasing.Short(after.Font ?? "as usual")}", after.Font is { } font ? $"字体改成{Phrasing.Short(font)}" : "字体恢复默认");
        if (before.Animation != after.Animation)
        {
            changes.Name("text animation: {0}", "文字动画：{0}", Catalogue.Of(after.Animation ?? TextAnimation.None).Display);
        }

        if (before.Accent != after.Accent) changes.Add(after.Accent is { } accent ? $"accent colour {ColorNames.Of(accent).English}" : "accent colour as usual", after.Accent is { } hue ? $"强调色改成{ColorNames.Of(hue).Chinese}" : "强调色恢复默认");
        if (before.Outline != after.Outline) changes.Add(after.Outline is null ? "outline as usual" : "an outline", after.Outline is null ? "描边恢复默认" : "加了描边");
        if (before.Box != after.Box) changes.Add(after.Box is null ? "a box as usual" : "a box behind it", after.Box is null ? "底框恢复默认" : "加了底框");
        if (!before.Words.Equals(after.Words)) changes.Add("word times updated", "逐词时间更新了");
    }

    private static void AddSound(Segment before, Segment after, Changes changes)
    {
        if (before.Volume != after.Volume)
        {
            var (now, was) = (Phrasing.Percent(after.Volume), Phrasing.Percent(before.Volume));
            changes.Add($"volume {now} (was {was})", $"音量{now}（原来{was}）");
        }

        var phrasing = changes.Phrasing;
        if (before.FadeIn != after.FadeIn) changes.Add($"fade-in {phrasing.Time(after.FadeIn)}", after.FadeIn == TimeSpan.Zero ? "不再淡入" : $"淡入{phrasing.Time(after.FadeIn)}");
        if (before.FadeOut != after.FadeOut) changes.Add($"fade-out {phrasing.Time(after.FadeOut)}", after.FadeOut == TimeSpan.Zero ? "不再淡出" : $"淡出{phrasing.Time(after.FadeOut)}");
    }

    private static void AddPicture(Segment before, Segment after, Changes changes)
    {
        var opacity = Phrasing.Percent(after.Opacity);
        if (before.Opacity != after.Opacity) changes.Add($"opacity {opacity}", $"不透明度{opacity}");
        if (before.Fit != after.Fit) changes.Add($"fit {WireName.Of(after.Fit)}", $"画面{FitOf(after.Fit)}");
        var (was, now) = (before.Transform, after.Transform);
        if ((was.X, was.Y) != (now.X, now.Y)) changes.Add("moved in the picture", "位置挪动了");
        if (was.Scale != now.Scale) changes.Add($"scaled to {Phrasing.Percent(now.Scale)}", $"缩放到{Phrasing.Percent(now.Scale)}");
        if (was.Rotate != now.Rotate) changes.Add($"turned to {Phrasing.Number(now.Rotate)}°", $"旋转到{Phrasing.Number(now.Rotate)}°");
        if (!before.Focus.Equals(after.Focus))
        {
            changes.Choose(after.Focus.Count == 0, ("framed on its middle", "取景回到正中"), ("framed on its subject", "取景跟随主体"));
        }

        if (before.Crop != after.Crop) changes.Choose(after.Crop is null, ("no longer cropped", "取消裁剪"), ("cropped", "裁剪了"));
        if (before.Flip != after.Flip) changes.Choose(after.Flip == Flip.None, ("no longer mirrored", "取消翻转"), ("mirrored", "左右或上下翻转了"));
        if (before.ChromaKey == after.ChromaKey) return;
        changes.Choose(after.ChromaKey is null, ("background keyed no more", "取消抠像"), ("background keyed out", "抠掉了背景"));
    }

    private static void AddMovement(Segment before, Segment after, Changes changes)
    {
        var phrasing = changes.Phrasing;
        if (before.Motion != after.Motion)
        {
            changes.Name("camera: {0}", "运镜：{0}", Catalogue.Of(after.Motion?.Kind ?? MotionKind.None).Display);
        }

        if (!before.Effects.Equals(after.Effects))
        {
            var names = phrasing.List(after.Effects.Select(effect => phrasing.Say(NameOf(effect))));
            if (names.Length == 0) changes.Add("no effects", "去掉了效果");
            else changes.Add($"effects: {names}", $"效果：{names}");
        }

        if (before.Transition == after.Transition) return;
        var transition = Catalogue.Of(after.Transition?.Kind ?? TransitionKind.Cut);
        var length = after.Transition is { Duration.Ticks: > 0 } timed ? phrasing.InBrackets(phrasing.Time(timed.Duration)) : "";
        changes.Add($"transition: {transition.Display.English}{length}", $"转场：{transition.Display.Chinese}{length}");
    }

    private static string FitOf(Fit fit) => fit switch
    {
        Fit.Cover => "铺满",
        Fit.Contain => "完整显示",
        Fit.Blur => "完整显示，四周用模糊背景",
        _ => "拉伸铺满",
    };

    private static DisplayName NameOf(Effect effect)
    {
        if (effect.Name is { } look && Catalogue.FindLook(look) is { } spec) return spec.Display;
        return Catalogue.FindEffect(effect.Kind)?.Display ?? new DisplayName(effect.Kind, effect.Kind);
    }

    private sealed class Changes(Phrasing phrasing)
    {
        public List<string> Phrases { get; } = [];

        public Phrasing Phrasing => phrasing;

        public void Add(string english, string chinese) => Phrases.Add(phrasing.Say(english, chinese));

        public void Name(string english, string chinese, DisplayName name) =>
            Phrases.Add(phrasing.Say(english, chinese).Replace("{0}", phrasing.Say(name), StringComparison.Ordinal));

        public void Switch(bool before, bool after, (string English, string Chinese) on, (string English, string Chinese) off)
        {
            if (before != after) Choose(after, on, off);
        }

        public void Choose(bool first, (string English, string Chinese) one, (string English, string Chinese) other) =>
            Phrases.Add(first ? phrasing.Say(one.English, one.Chinese) : phrasing.Say(other.English, other.Chinese));
    }
}
