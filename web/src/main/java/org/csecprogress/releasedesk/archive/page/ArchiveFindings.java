package org.csecprogress.releasedesk.archive.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.archive.service.ArchiveAuditStanding.Last;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.releasedesk.web.ReleaseTags;
import org.csecprogress.releasedesk.web.TableNames;

/** The findings of the archive audit: what can be inferred, by release, and what can be done. */
@Named
@ViewScoped
public class ArchiveFindings implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final Sentences SAY = ArchiveAuditView.SAY;

    @Inject private ArchiveAuditView view;
    @Inject private CatalogService catalogs;

    private final Releases releases = new Releases();
    private final Figures figures = new Figures();

    /**
     * A release that reveals withheld figures.
     *
     * @param href the page where it can be withdrawn or reissued
     */
    public record Telling(
            String number, String status, String tag, String figures, String action, String href)
            implements Serializable {}

    /**
     * One revealed figure, without its value.
     *
     * @param how the facts it can be inferred from
     */
    public record Line(
            String key,
            String release,
            String table,
            String measure,
            String place,
            String group,
            String when,
            String what,
            String count,
            List<String> how)
            implements Serializable {
        public Line {
            how = List.copyOf(how);
        }
    }

    private final class Releases extends ListLines<PublicRelease, Telling> {
        @Serial private static final long serialVersionUID = 1L;

        Releases() {
            super("telling");
        }

        @Override
        protected List<PublicRelease> all() {
            Map<String, Long> counts = counts();
            return view.standing().archive().stream()
                    .filter(release -> counts.containsKey(release.number().toString()))
                    .toList();
        }

        @Override
        protected Map<String, Comparator<PublicRelease>> orders() {
            return Map.of();
        }

        @Override
        protected Telling line(PublicRelease release) {
            return telling(release, counts().get(release.number().toString()));
        }

        @Override
        protected String key(Telling telling) {
            return telling.number();
        }
    }

    private final class Figures extends ListLines<ArchiveFinding, Line> {
        @Serial private static final long serialVersionUID = 1L;

        Figures() {
            super("figures");
        }

        @Override
        protected List<ArchiveFinding> all() {
            return findings();
        }

        @Override
        protected Map<String, Comparator<ArchiveFinding>> orders() {
            return Map.of(
                    "release", Comparator.comparing(ArchiveFinding::release),
                    "measure", Comparator.comparing(ArchiveFinding::figure),
                    "place", Comparator.comparing(ArchiveFinding::place),
                    "when", Comparator.comparing(ArchiveFinding::time));
        }

        @Override
        protected Line line(ArchiveFinding finding) {
            return ArchiveFindings.this.line(finding);
        }

        @Override
        protected String key(Line line) {
            return line.key();
        }
    }

    private List<ArchiveFinding> findings() {
        return view.standing().last().map(Last::findings).orElse(List.of()).stream()
                .sorted(Comparator.comparing(ArchiveFinding::release).reversed())
                .toList();
    }

    private Map<String, Long> counts() {
        return findings().stream()
                .collect(Collectors.groupingBy(ArchiveFinding::release, Collectors.counting()));
    }

    /** Returns the releases that reveal withheld figures, newest first. */
    public TableLines<Telling> getReleases() {
        return releases;
    }

    /** Returns the number of these releases, in words. */
    public String getReleasesShown() {
        return SAY.of("archiveAudit.releases.shown", releases.getRowCount());
    }

    /** Returns the revealed figures. */
    public TableLines<Line> getFigures() {
        return figures;
    }

    /** Returns the number of these figures, in words. */
    public String getFiguresShown() {
        return SAY.of("archiveAudit.figures.shown", figures.getRowCount());
    }

    private static Telling telling(PublicRelease release, long count) {
        boolean gone = release.status() == ReleaseStatus.WITHDRAWN;
        String number = release.number().toString();
        Query page = new Query("/state/release").with("number", number);
        return new Telling(
                number,
                SAY.of("desk.status." + release.status()),
                ReleaseTags.of(release.status()),
                SAY.number(count),
                SAY.of(gone ? "archiveAudit.again" : "archiveAudit.withdraw", number),
                page + (gone ? "#rs-h" : "#un-h"));
    }

    private Line line(ArchiveFinding finding) {
        ReportingPeriod period = ReleaseNumber.parse(finding.release()).orElseThrow().period();
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        TableNames names = new TableNames(catalog, catalogs.counties(), SAY);
        return new Line(
                String.join(
                        " ",
                        finding.release(),
                        finding.table(),
                        finding.figure(),
                        finding.place(),
                        finding.dimension(),
                        finding.group(),
                        finding.time(),
                        finding.channel().name()),
                finding.release(),
                finding.table(),
                SAY.in(catalog.label(finding.figure())),
                names.place(finding.place()),
                names.group(finding.dimension(), finding.group()),
                when(finding.time()),
                what(finding),
                finding.count(),
                finding.reasons());
    }

    private static String when(String time) {
        return ReportingPeriod.parse(time)
                .map(SAY::months)
                .orElse(SAY.of("archiveAudit.year", time));
    }

    private static String what(ArchiveFinding finding) {
        boolean exact = finding.channel() == Channel.WITHHELD && finding.exact();
        return SAY.of("archiveAudit.channel." + finding.channel() + (exact ? ".exact" : ""));
    }
}
