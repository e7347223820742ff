package org.csecprogress.transparency.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.audit.AuditFilter.About;
import org.csecprogress.audit.Tampering;
import org.csecprogress.audit.page.AuditWords;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.transparency.service.TrailCheck;
import org.csecprogress.transparency.service.TrailReport;

/** The check of the whole audit trail and of all that the daily heads have sealed. */
@Named
@ViewScoped
public class TrailCheckView implements Serializable {
    /** Most findings to show: where all rows were rewritten, a list of all would help nobody. */
    private static final int SHOWN = 200;

    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private TrailCheck check;
    @Inject private AccountDirectory directory;
    @Inject private CatalogService catalogs;

    private transient TrailReport report;
    private final ArrayList<Line> lines = new ArrayList<>();

    /**
     * A finding in words.
     *
     * @param chain the audit chain that shows it; empty if it is about none
     * @param about name of the chain, filing, release or day
     * @param sentence how it shows
     */
    public record Line(String chain, String about, String sentence) implements Serializable {}

    /** Checks everything from its beginning. */
    public void check() {
        report = check.check(current.get());
        List<Tampering> shown =
                report.tamperings().subList(0, Math.min(SHOWN, report.tamperings().size()));
        AuditWords words =
                new AuditWords(
                        catalogs.counties(),
                        directory.names(
                                current.get(),
                                shown.stream()
                                        .flatMap(each -> AuditWords.account(each.about()).stream())
                                        .collect(Collectors.toSet())),
                        Sentences.ofPage());
        lines.clear();
        shown.forEach(each -> lines.add(line(each, words)));
    }

    private static Line line(Tampering found, AuditWords words) {
        Sentences say = Sentences.ofPage();
        String text = say.of("tampering." + found.kind(), found.number());
        LocalDate day = found.sealed();
        String sentence =
                day == null ? text : text + " " + say.of("tampering.sealed", say.date(day));
        String chain = chain(found);
        return new Line(chain, chain.isEmpty() ? day(found, say) : words.about(chain), sentence);
    }

    /** Returns the chain that a finding is about; a filing and a release have one each. */
    private static String chain(Tampering found) {
        return switch (found.kind()) {
            case FILING_CHANGED, FILING_MISSING, ANSWERS_CHANGED ->
                    About.FILINGS.prefix() + found.about();
            case RELEASE_CHANGED,
                    RELEASE_MISSING,
                    CELLS_CHANGED,
                    CERTIFICATE_CHANGED,
                    CERTIFICATE_MISSING ->
                    About.RELEASES.prefix() + found.about();
            case EVENT_CHANGED, EVENT_MISSING ->
                    (found.about().contains("-r") ? About.RELEASES : About.FILINGS).prefix()
                            + found.about();
            case HEAD_CHANGED,
                    HEAD_MISSING,
                    HEAD_MOVED,
                    HEAD_KEY_UNKNOWN,
                    LEAVES_CHANGED,
                    HEADS_CUT ->
                    "";
            default -> found.about();
        };
    }

    private static String day(Tampering found, Sentences say) {
        return found.about().isEmpty() ? "" : say.date(LocalDate.parse(found.about()));
    }

    /** Returns what the check counted, or null if none was asked for. */
    public TrailReport getReport() {
        return report;
    }

    /** Returns the findings in words. */
    public List<Line> getLines() {
        return lines;
    }

    /** Returns how many findings are not shown. */
    public int getMore() {
        return report == null ? 0 : report.tamperings().size() - lines.size();
    }
}
