package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.count.CountSum;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A county that knows its own figures.
 *
 * @param county code of the county
 * @param rows its figures by public group, of a quarter in all its releases or of one release
 */
public record Insider(CountyCode county, List<Row> rows) {
    public static final List<String> COLUMNS =
            List.of("period", "figure", "dimension", "category", "value");

    private static final Pattern RELEASE = Pattern.compile("-r[1-9]\\d{0,2}$");

    public Insider {
        rows = List.copyOf(rows);
    }

    public static Insider read(CountyCode county, String file, byte[] bytes) {
        try {
            return new Insider(county, Table.read(file, bytes, COLUMNS).rows());
        } catch (TableException e) {
            throw new UnreadableException("The county's own figures: " + e.getMessage(), e);
        }
    }

    /** Adds the county's knowledge to what is public. */
    public void tell(AuditedCounts cells) {
        cells.ownedBy(county.value());
        own(cells).forEach((name, value) -> tell(cells.cell(name), value));
    }

    private static void tell(AuditedCount cell, long value) {
        cell.answeredBy(1);
        cell.tell(value);
    }

    private Map<CellName, Long> own(AuditedCounts cells) {
        Map<CellName, Long> own = new TreeMap<>(java.util.Comparator.comparing(CellName::toString));
        for (Row row : rows) {
            String when = row.required("period");
            String time = RELEASE.matcher(when).replaceFirst("");
            if (ReportingPeriod.parse(time).isEmpty()) {
                throw new UnreadableException(
                        "\"" + when + "\" is neither a quarter nor a release.");
            }
            for (Edition edition : cells.tellings(time)) {
                if (!when.equals(time) && !when.equals(time + "-r" + edition.number())) {
                    continue;
                }
                CellName name =
                        new CellName(
                                time,
                                edition.number(),
                                county.value(),
                                row.required("figure"),
                                row.required("dimension"),
                                row.required("category"));
                own.put(name, (long) row.integer("value"));
            }
        }
        return own;
    }

    /** Asks whether the other counties' part of a region or the state is small. */
    public void ask(AuditedCounts cells, Dictionary dictionary) {
        List<String> wholes = new ArrayList<>(List.of(CellName.STATE));
        dictionary.region(county.value()).ifPresent(wholes::add);
        own(cells)
                .forEach(
                        (name, value) -> {
                            for (String whole : wholes) {
                                cells.find(name.in(whole))
                                        .filter(cell -> cell.isPublic() && cell.isGuarded())
                                        .filter(cell -> !cell.places().isEmpty())
                                        .ifPresent(cell -> ask(cells, cell, value));
                            }
                        });
    }

    private void ask(AuditedCounts cells, AuditedCount whole, long own) {
        cells.ask(
                new CountSum(cells).plus(whole).minus(own),
                new AuditedCounts.Question(
                        Channel.OTHERS,
                        whole.places().get(0),
                        whole.name(),
                        whole.name() + " without county " + county));
    }
}
