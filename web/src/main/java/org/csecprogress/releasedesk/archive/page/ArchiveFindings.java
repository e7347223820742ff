package org.csecprogress.releasedesk.archive.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.archive.service.ArchiveAuditStanding.Last;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.releasedesk.web.ListPage;
import org.csecprogress.releasedesk.web.ReleaseTags;
import org.csecprogress.releasedesk.web.TableNames;

/** The findings of the archive audit: what can be inferred, by release, and what can be done. */
@Named
@RequestScoped
public class ArchiveFindings {
    private static final Sentences SAY = ArchiveAuditView.SAY;

    @Inject private ArchiveAuditView view;
    @Inject private CatalogService catalogs;
    @Inject private HttpServletRequest request;

    /**
     * A release that reveals withheld figures.
     *
     * @param href the page where it can be withdrawn or reissued
     */
    public record Telling(
            String number, String status, String tag, String figures, String action, String href) {}

    /**
     * One revealed figure, without its value.
     *
     * @param how the facts it can be inferred from
     */
    public record Line(
            String release,
            String table,
            String measure,
            String place,
            String group,
            String when,
            String what,
            String count,
            List<String> how) {}

    private List<ArchiveFinding> findings() {
        return view.standing().last().map(Last::findings).orElse(List.of()).stream()
                .sorted(Comparator.comparing(ArchiveFinding::release).reversed())
                .toList();
    }

    /** Returns the releases that reveal withheld figures, newest first. */
    public List<Telling> getReleases() {
        Map<String, Long> counts =
                findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ArchiveFinding::release, Collectors.counting()));
        return view.standing().archive().stream()
                .filter(release -> counts.containsKey(release.number().toString()))
                .map(release -> telling(release, counts.get(release.number().toString())))
                .toList();
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

    private ListPage<ArchiveFinding> page() {
        return ListPage.of(findings(), request.getParameter("page"));
    }

    /** Returns the figures on the requested page. */
    public List<Line> getLines() {
        return page().rows().stream().map(this::line).toList();
    }

    private Line line(ArchiveFinding finding) {
        ReportingPeriod period = ReleaseNumber.parse(finding.release()).orElseThrow().period();
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        TableNames names = new TableNames(catalog, catalogs.counties(), SAY);
        return new Line(
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

    /** Returns the links to the pages of the list. */
    public List<PageLinks.PageLink> getPages() {
        return page().links(() -> new Query(ArchiveAuditView.PATH), SAY);
    }
}
