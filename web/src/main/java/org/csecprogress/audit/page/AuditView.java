package org.csecprogress.audit.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter.About;
import org.csecprogress.audit.service.AuditPage;
import org.csecprogress.audit.service.AuditTrail;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.identity.signing.service.SignatureReader;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;

/** The audit trail. What is looked for is in the address. */
@Named
@ViewScoped
public class AuditView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private AuditTrail trail;
    @Inject private AccountDirectory directory;
    @Inject private SignatureReader signatures;
    @Inject private CatalogService catalogs;

    private final AuditForm form = new AuditForm();
    private final TableLines<AuditEntry> lines =
            new TableLines<>("trail", this::read, each -> each.chain() + "#" + each.seq());
    private final HashMap<Long, String> names = new HashMap<>();
    private List<String> actions = List.of();
    private int firstBroken;

    private Sliced<AuditEntry> read(Slice slice) {
        AuditPage page = trail.read(current.get(), form.filter(), slice);
        firstBroken = page.firstBroken();
        name(
                Stream.concat(
                        page.entries().stream()
                                .flatMap(entry -> AuditWords.account(entry.chain()).stream()),
                        page.entries().stream().flatMap(AuditDetails::accounts)));
        return new Sliced<>(page.entries(), page.total());
    }

    /** Reads the names of the accounts that entries are about, all at once. */
    private void name(Stream<Long> accounts) {
        names.putAll(directory.names(current.get(), accounts.collect(Collectors.toSet())));
    }

    private AuditWords words() {
        return new AuditWords(catalogs.counties(), names, Sentences.ofPage());
    }

    public AuditForm getForm() {
        return form;
    }

    public TableLines<AuditEntry> getLines() {
        return lines;
    }

    /** Shows what is looked for now. */
    public void show() {
        lines.toStart();
    }

    /** Shows all entries again. */
    public void clear() {
        form.clear();
        show();
    }

    /** Opens the trail, or responds with 403. */
    public void open() {
        actions = trail.actions(current.get());
        if (form.getChain() != null) {
            name(AuditWords.account(form.getChain()).stream());
            lines.readAhead();
        }
    }

    public List<String> getActions() {
        return actions;
    }

    /** Returns an action in words. */
    public String said(String action) {
        return words().action(action);
    }

    /** Returns the name of a chain. */
    public String about(String chain) {
        return words().about(chain);
    }

    /** Returns what an entry has noted, in words; the entry itself stays as it is. */
    public String more(AuditEntry entry) {
        return new AuditDetails(catalogs.counties(), names, Sentences.ofPage()).of(entry);
    }

    public List<About> getAbouts() {
        return List.of(About.values());
    }

    /** Whether acts on what is shown were confirmed with a second factor. */
    public boolean isSigned() {
        return form.getChain() != null && signatures.isSigned(current.get(), form.getChain());
    }

    /** Returns the place of the first entry of the chain shown that was changed, or 0. */
    public int getFirstBroken() {
        return firstBroken;
    }
}
