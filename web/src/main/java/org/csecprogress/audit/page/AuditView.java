package org.csecprogress.audit.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter.About;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.audit.service.AuditPage;
import org.csecprogress.audit.service.AuditTrail;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;

/** The audit trail. What is looked for is in the address. */
@Named
@ViewScoped
public class AuditView implements Serializable {
    static final String PATH = "/state/audit";

    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AuditTrail trail;
    @Inject private AccountDirectory directory;
    @Inject private CatalogService catalogs;

    private final AuditForm form = new AuditForm();
    private final Lines lines = new Lines();
    private List<String> actions = List.of();
    private int firstBroken;
    private Checked checked;

    /** A broken chain, in words. */
    public record Broken(String about, String href, String sentence) implements Serializable {}

    /** The result of the check of all chains. */
    public record Checked(String holds, List<Broken> broken) implements Serializable {}

    private final class Lines extends TableLines<AuditWords.Row> {
        @Serial private static final long serialVersionUID = 1L;

        Lines() {
            super("trail");
        }

        @Override
        protected Sliced<AuditWords.Row> read(Slice slice) {
            AuditPage page = trail.read(current.get(), form.filter(), slice);
            firstBroken = page.firstBroken();
            AuditWords words = words(page.entries().stream().map(AuditEntry::chain));
            return new Sliced<>(page.entries().stream().map(words::row).toList(), page.total());
        }

        @Override
        protected String key(AuditWords.Row row) {
            return row.key();
        }
    }

    private AuditWords words(Stream<String> chains) {
        Set<Long> accounts =
                chains.flatMap(chain -> AuditWords.account(chain).stream())
                        .collect(Collectors.toSet());
        Map<Long, String> names = directory.names(current.get(), accounts);
        return new AuditWords(catalogs.counties(), names, Sentences.ofPage());
    }

    public AuditForm getForm() {
        return form;
    }

    public TableLines<AuditWords.Row> getLines() {
        return lines;
    }

    /** Shows what is looked for now. */
    public void show() {
        checked = null;
        lines.toStart();
    }

    /** Shows all entries again. */
    public void clear() {
        form.clear();
        show();
    }

    /** Checks all chains from their beginning. */
    public void check() {
        ChainCheck check = trail.checkAll(current.get());
        AuditWords words = words(check.broken().keySet().stream());
        checked =
                new Checked(
                        say().of("audit.check.holds", check.entries(), check.chains()),
                        check.broken().entrySet().stream()
                                .map(chain -> broken(words, chain.getKey(), chain.getValue()))
                                .toList());
    }

    private static Broken broken(AuditWords words, String chain, int first) {
        return new Broken(
                words.about(chain),
                PATH + "?chain=" + chain,
                say().of("audit.chain.broken", first));
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Returns what the check of all chains found, or null if none was asked for. */
    public Checked getChecked() {
        return checked;
    }

    /** Returns the number of entries, such as "1,204 entries". */
    public String getShown() {
        return say().of("audit.shown", lines.getRowCount());
    }

    /** Opens the trail, or responds with 403. */
    public void open() {
        actions = trail.actions(current.get());
        if (form.getChain() != null) {
            lines.readAhead();
        }
    }

    public List<String> getActions() {
        return actions;
    }

    /** Returns an action in words. */
    public String said(String action) {
        return new AuditWords(catalogs.counties(), Map.of(), say()).action(action);
    }

    public Collection<About> getAbouts() {
        return List.of(About.values());
    }

    /** Returns the name of the chain shown, or empty. */
    public String getChain() {
        return Optional.ofNullable(form.getChain())
                .map(chain -> words(Stream.of(chain)).about(chain))
                .orElse("");
    }

    public boolean isHolding() {
        return firstBroken == 0;
    }

    /** Returns whether the chain shown is intact, as a sentence. */
    public String getVerdict() {
        return isHolding()
                ? say().of("audit.chain.holds", lines.getRowCount())
                : say().of("audit.chain.broken", firstBroken);
    }
}
