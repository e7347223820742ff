package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A bar chart of a breakdown's groups in the catalogue's order. A withheld group has a hatched
 * square of fixed size, whatever its value.
 */
public final class BarsDrawing {
    private static final double SQUARE = 18;
    private static final double THIN = 14;

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
        return Pen.both(id, title, description, this::wide, this::narrow);
    }

    private Drawing wide(Pen.Frame frame) {
        var pen = new Pen();
        double y = 9;
        for (Group group : groups) {
            pen.write(0, y + 13, "start", group.spoken() ? "t-strong" : "t-ink", group.label());
            bar(pen, group, 252, y, 420, SQUARE);
            y += 28;
        }
        return pen.drawing(frame, "0 0 760 " + Pen.at(y));
    }

    private Drawing narrow(Pen.Frame frame) {
        var pen = new Pen();
        double y = 6;
        for (Group group : groups) {
            pen.write(0, y + 13, "start", group.spoken() ? "t-strong" : "t-ink", group.label());
            bar(pen, group, 0, y + 19, 240, THIN);
            y += 44;
        }
        return pen.drawing(frame, "0 0 340 " + Pen.at(y));
    }

    private void bar(Pen pen, Group group, double x, double y, double room, double height) {
        double width = group.figure().orElse(0) / top * room;
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
