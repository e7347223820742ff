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
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.table.web.TableLines;
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

    private static final Map<String, Comparator<ArchiveFinding>> ORDERS =
            Map.of(
                    "release", Comparator.comparing(ArchiveFinding::release),
                    "measure", Comparator.comparing(ArchiveFinding::figure),
                    "place", Comparator.comparing(ArchiveFinding::place),
                    "when", Comparator.comparing(ArchiveFinding::time));

    @Inject private ArchiveAuditView view;
    @Inject private CatalogService catalogs;

    private final TableLines<Telling> releases =
            new TableLines<>(
                    "telling",
                    slice -> Sliced.of(telling(), slice),
                    telling -> telling.release().number());
    private final TableLines<ArchiveFinding> figures =
            new TableLines<>(
                    "figures", slice -> Sliced.of(findings(), slice, ORDERS), ArchiveFindings::key);

    /** A release that reveals withheld figures, and how many. */
    public record Telling(PublicRelease release, long figures) {
        /** Whether it is withdrawn, so that it can only be reissued. */
        public boolean isGone() {
            return release.status() == ReleaseStatus.WITHDRAWN;
        }
    }

    private List<ArchiveFinding> findings() {
        return view.standing().last().map(Last::findings).orElse(List.of()).stream()
                .sorted(Comparator.comparing(ArchiveFinding::release).reversed())
                .toList();
    }

    private static String key(ArchiveFinding of) {
        return String.join(
                " ",
                of.release(),
                of.table(),
                of.figure(),
                of.place(),
                of.dimension(),
                of.group(),
                of.time(),
                of.channel().name());
    }

    private List<Telling> telling() {
        Map<String, Long> counts =
                findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ArchiveFinding::release, Collectors.counting()));
        return view.standing().archive().stream()
                .filter(each -> counts.containsKey(each.number().toString()))
                .map(each -> new Telling(each, counts.get(each.number().toString())))
                .toList();
    }

    /** Returns the releases that reveal withheld figures, newest first. */
    public TableLines<Telling> getReleases() {
        return releases;
    }

    /** Returns the revealed figures, without their values. */
    public TableLines<ArchiveFinding> getFigures() {
        return figures;
    }

    /** Returns the style of a release's status. */
    public String tag(Telling telling) {
        return ReleaseTags.of(telling.release().status());
    }

    private Catalog catalog(ArchiveFinding of) {
        return catalogs.catalogs()
                .forPeriod(ReleaseNumber.parse(of.release()).orElseThrow().period());
    }

    private TableNames names(ArchiveFinding of) {
        return new TableNames(catalog(of), catalogs.counties(), SAY);
    }

    /** Returns the measure of a figure. */
    public String measure(ArchiveFinding of) {
        return SAY.in(catalog(of).label(of.figure()));
    }

    /** Returns the place of a figure. */
    public String place(ArchiveFinding of) {
        return names(of).place(of.place());
    }

    /** Returns the group of a figure. */
    public String group(ArchiveFinding of) {
        return names(of).group(of.dimension(), of.group());
    }

    /** Returns the quarter or year of a figure. */
    public String when(ArchiveFinding of) {
        return ReportingPeriod.parse(of.time())
                .map(SAY::months)
                .orElse(SAY.of("archiveAudit.year", of.time()));
    }

    /** Returns what can be inferred. */
    public String what(ArchiveFinding of) {
        boolean exact = of.channel() == Channel.WITHHELD && of.exact();
        return SAY.of("archiveAudit.channel." + of.channel() + (exact ? ".exact" : ""));
    }
}
