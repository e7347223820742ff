package org.csecprogress.audit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter.About;
import org.csecprogress.audit.ChainCheck;
import org.csecprogress.audit.service.AuditPage;
import org.csecprogress.audit.service.AuditTrail;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;

/** The audit trail. The search is in the address. */
@Named
@RequestScoped
public class AuditView {
    static final String PATH = "/state/audit";

    @Inject private CurrentActor current;
    @Inject private AuditTrail trail;
    @Inject private AccountDirectory directory;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;

    private Sentences sentences;
    private AuditForm form;
    private AuditPage page;
    private int number;
    private List<String> actions;
    private AuditWords words;
    private ChainCheck check;

    /** A broken chain, in words. */
    public record Broken(String about, String href, String sentence) {}

    /** Reads the page in the address, and checks all chains if requested. */
    public void load() {
        sentences = Sentences.ofPage();
        form = AuditForm.of(parameters);
        complain("from", form.from());
        complain("to", form.to());
        number = PageLinks.number(parameters.text("page"), Integer.MAX_VALUE / Slice.SIZE);
        Slice slice = Slice.of((number - 1) * Slice.SIZE, Slice.SIZE);
        page = trail.read(current.get(), form.filter(), slice);
        actions = trail.actions(current.get());
        if (parameters.has("check")) {
            check = trail.checkAll(current.get());
        }
        words = new AuditWords(catalogs.counties(), names(), sentences);
    }

    private void complain(String field, String day) {
        if (!AuditForm.isDay(day)) {
            messages.wrong(field, sentences.of("audit.day.format"));
        }
    }

    /** Returns the names of the accounts on the page. */
    private Map<Long, String> names() {
        Stream<String> broken = check == null ? Stream.of() : check.broken().keySet().stream();
        Stream<String> shown =
                Stream.concat(
                        Stream.of(form.chain()), page.entries().stream().map(AuditEntry::chain));
        Set<Long> ids =
                Stream.concat(broken, shown)
                        .flatMap(chain -> AuditWords.account(chain).stream())
                        .collect(Collectors.toSet());
        return directory.names(current.get(), ids);
    }

    public AuditForm getForm() {
        return form;
    }

    public List<AuditWords.Row> getRows() {
        return page.entries().stream().map(words::row).toList();
    }

    /** Returns the number of entries, such as "1,204 entries". */
    public String getShown() {
        return sentences.of("audit.shown", page.total());
    }

    public List<PageLinks.PageLink> getPages() {
        int pages = PageLinks.pages(page.total(), Slice.SIZE);
        return PageLinks.of(Math.min(number, pages), pages, form::href, sentences);
    }

    public List<Option> getActions() {
        return options(actions, Function.identity(), words::action, form.action());
    }

    public List<Option> getAbouts() {
        return options(
                List.of(About.values()),
                About::name,
                about -> sentences.of("audit.abouts." + about),
                form.about());
    }

    public List<Option> getCounties() {
        return options(
                catalogs.counties().all(),
                county -> county.code().value(),
                County::name,
                form.county());
    }

    private <T> List<Option> options(
            Collection<T> things,
            Function<T, String> value,
            Function<T, String> said,
            String chosen) {
        return Option.list(sentences.of("audit.all"), things, value, said, chosen);
    }

    /** Returns the name of the chain shown, or empty. */
    public String getChain() {
        return form.chain().isEmpty() ? "" : words.about(form.chain());
    }

    public boolean isHolding() {
        return page.firstBroken() == 0;
    }

    /** Returns whether the chain shown is intact, as a sentence. */
    public String getVerdict() {
        return isHolding()
                ? sentences.of("audit.chain.holds", page.total())
                : sentences.of("audit.chain.broken", page.firstBroken());
    }

    public boolean isChecked() {
        return check != null;
    }

    /** Returns a sentence such as "20,310 entries in 812 histories are as they were written." */
    public String getAllHold() {
        return sentences.of("audit.check.holds", check.entries(), check.chains());
    }

    public List<Broken> getBroken() {
        return check.broken().entrySet().stream()
                .map(
                        chain ->
                                new Broken(
                                        words.about(chain.getKey()),
                                        PATH + "?chain=" + chain.getKey(),
                                        sentences.of("audit.chain.broken", chain.getValue())))
                .toList();
    }
}
