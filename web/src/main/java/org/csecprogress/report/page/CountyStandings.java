package org.csecprogress.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;

/** The counties' reporting statuses, as a drawing with one square per county and as a table. */
public final class CountyStandings {
    private static final int COLUMNS = 20;
    private static final int STEP = 21;

    private final List<CountyStanding> counties;
    private final Counties names;
    private final Sentences say;

    CountyStandings(List<CountyStanding> counties, Counties names, Sentences say) {
        this.counties = counties;
        this.names = names;
        this.say = say;
    }

    /**
     * One square of the drawing.
     *
     * @param clock path of the clock in a square with a late or rare status, or empty
     */
    public record Square(int x, int y, String styleClass, String clock) {}

    /** One row of the table. */
    public record Row(String status, int count, String which) {}

    int count(Standing standing) {
        return (int) counties.stream().filter(c -> c.standing() == standing).count();
    }

    public int getOnTime() {
        return count(Standing.ON_TIME);
    }

    public int getLate() {
        return count(Standing.LATE);
    }

    public int getNotReported() {
        return count(Standing.NOT_REPORTED);
    }

    public int getAfterFreeze() {
        return count(Standing.AFTER_FREEZE);
    }

    public int getNotDecided() {
        return count(Standing.NOT_DECIDED);
    }

    public int getReturned() {
        return count(Standing.RETURNED);
    }

    /** Returns the text alternative of the drawing. */
    public String getTitle() {
        return say.of(
                "waffle.title",
                getOnTime(),
                getLate(),
                getNotReported(),
                getAfterFreeze(),
                getNotDecided(),
                getReturned());
    }

    /** Returns the squares by status, then by the counties' codes. */
    public List<Square> getSquares() {
        List<Square> squares = new ArrayList<>();
        List<CountyStanding> ordered =
                counties.stream()
                        .sorted(
                                Comparator.comparing(CountyStanding::standing)
                                        .thenComparing(CountyStanding::county))
                        .toList();
        for (CountyStanding county : ordered) {
            int x = squares.size() % COLUMNS * STEP + 1;
            int y = squares.size() / COLUMNS * STEP + 1;
            boolean late = county.standing() == Standing.LATE || isRare(county.standing());
            squares.add(
                    new Square(
                            x,
                            y,
                            styleClass(county.standing()),
                            late ? "M" + (x + 9) + "," + (y + 4.5) + "v5l3.5,2.5" : ""));
        }
        return squares;
    }

    private static String styleClass(Standing standing) {
        return switch (standing) {
            case ON_TIME -> "w-time";
            case LATE -> "w-late";
            case AFTER_FREEZE, NOT_DECIDED, RETURNED, NOT_REPORTED -> "is-absent";
        };
    }

    /** Returns the statuses as a table. */
    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (isRare(standing) && count(standing) == 0) {
                continue;
            }
            List<String> which =
                    counties.stream()
                            .filter(c -> c.standing() == standing)
                            .map(c -> names.byCode(c.county()).name())
                            .sorted()
                            .toList();
            boolean all = standing == Standing.ON_TIME && !which.isEmpty();
            rows.add(
                    new Row(
                            say.of("standing." + standing),
                            which.size(),
                            all ? say.of("report.who.others") : String.join(", ", which)));
        }
        return rows;
    }

    /** Whether the status is rare. Rare statuses without counties are left out. */
    private static boolean isRare(Standing standing) {
        return standing == Standing.AFTER_FREEZE
                || standing == Standing.NOT_DECIDED
                || standing == Standing.RETURNED;
    }

    /** Returns one entry of the legend. */
    public String legend(String standing) {
        return say.of(
                "standing.legend",
                say.of("standing." + standing),
                count(Standing.valueOf(standing)));
    }
}
