package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A bar chart of a breakdown's groups in the catalogue's order. A withheld group has a hatched
 * square of fixed size, whatever its value.
 */
public final class BarsDrawing {
    /**
     * A group.
     *
     * @param figure the figure, empty if it is withheld or missing
     * @param words the text beside the bar
     * @param withheld whether it is withheld
     * @param spoken whether the title mentions it
     */
    public record Group(
            String label, OptionalDouble figure, String words, boolean withheld, boolean spoken) {}

    /**
     * The measurements of one of the two layouts.
     *
     * @param first position of the first group
     * @param left start of the bars
     * @param drop how far a bar is below its group's position
     */
    private record Layout(
            double width,
            double first,
            double step,
            double left,
            double drop,
            double room,
            double height) {}

    private static final Layout WIDE = new Layout(760, 9, 28, 252, 0, 420, 18);
    private static final Layout NARROW = new Layout(340, 6, 44, 0, 19, 240, 14);

    private final List<Group> groups;
    private final int top;

    public BarsDrawing(List<Group> groups, int top) {
        this.groups = List.copyOf(groups);
        this.top =
                Scale.end(
                        top,
                        groups.stream().mapToDouble(g -> g.figure().orElse(0)).max().orElse(0));
    }

    /** Returns the drawings for wide and narrow screens. */
    public List<Drawing> drawings(String id, String title, String description) {
        return Pen.both(
                id, title, description, frame -> draw(WIDE, frame), frame -> draw(NARROW, frame));
    }

    private Drawing draw(Layout layout, Pen.Frame frame) {
        var pen = new Pen();
        double y = layout.first();
        for (Group group : groups) {
            pen.write(0, y + 13, "start", group.spoken() ? "t-strong" : "t-ink", group.label());
            bar(pen, group, layout, y + layout.drop());
            y += layout.step();
        }
        return pen.drawing(frame, "0 0 " + Pen.at(layout.width()) + " " + Pen.at(y));
    }

    private void bar(Pen pen, Group group, Layout layout, double y) {
        double x = layout.left();
        double height = layout.height();
        double width = group.figure().orElse(0) / top * layout.room();
        double end = x + (group.withheld() ? height : width);
        if (group.withheld()) {
            pen.bar(x, y, height, height, "is-withheld bar-outline");
        } else if (group.figure().isPresent()) {
            pen.bar(x, y, width, height, group.spoken() ? "bar bar--point" : "bar");
        }
        String styleClass = group.figure().isPresent() ? "t-strong" : "t-ink";
        pen.write(end + 7, y + height - 4, "start", styleClass, group.words());
    }
}
