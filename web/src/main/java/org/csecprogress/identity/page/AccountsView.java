package org.csecprogress.identity.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.identity.service.CertifierService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;

/** The list of accounts. The search is in the address. */
@Named
@ViewScoped
public class AccountsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** The place of those who work for no county. */
    private static final String STATE = "state";

    @Inject private CurrentActor current;
    @Inject private AccountDirectory directory;
    @Inject private CertifierService certifiers;
    @Inject private CatalogService catalogs;

    private final TableLines<AccountLine> lines =
            new TableLines<>("accountLines", this::read, AccountLine::id);
    private String name = "";
    private String place = "";
    private String standing = "";
    private List<String> gaps = List.of();
    private transient List<AccountLine> excluding;

    private Sliced<AccountLine> read(Slice slice) {
        AccountPage page = directory.list(current.get(), filter(), slice);
        return new Sliced<>(page.lines(), page.total());
    }

    /** Opens the list, or responds with 403. */
    public void open() {
        gaps = Stream.concat(missing().stream(), endings().stream()).toList();
    }

    /** Shows what is looked for now. */
    public void show() {
        lines.toStart();
    }

    private AccountFilter filter() {
        return new AccountFilter(
                name,
                CountyCode.isValid(place) ? new CountyCode(place) : null,
                place.equals(STATE),
                Arrays.stream(AccountStanding.values())
                        .filter(each -> each.name().equals(standing))
                        .findFirst()
                        .orElse(null));
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    public TableLines<AccountLine> getLines() {
        return lines;
    }

    /** Returns the accounts whose roles exclude each other. */
    public List<AccountLine> getExcluding() {
        if (excluding == null) {
            excluding = directory.excluding(current.get());
        }
        return excluding;
    }

    /** Returns for each agency the counties in which nobody can certify, now or on the due date. */
    public List<String> getGaps() {
        return gaps;
    }

    private List<String> endings() {
        return certifiers.endings(current.get()).entrySet().stream()
                .flatMap(
                        agency ->
                                agency.getValue().stream()
                                        .map(
                                                ending ->
                                                        say().of(
                                                                        "accounts.ending."
                                                                                + agency.getKey(),
                                                                        ending.county().name(),
                                                                        say().date(
                                                                                        ending
                                                                                                .lastDay()),
                                                                        say().date(ending.due()))))
                .toList();
    }

    private List<String> missing() {
        return certifiers.gaps(current.get()).entrySet().stream()
                .map(
                        gap ->
                                say().of(
                                                "accounts.gaps." + gap.getKey(),
                                                gap.getValue().size(),
                                                gap.getValue().stream()
                                                        .map(County::name)
                                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    public List<County> getCounties() {
        return catalogs.counties().all();
    }

    public List<AccountStanding> getStandings() {
        return List.of(AccountStanding.values());
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Returns the part of a name or address that is looked for, or null. */
    public String getName() {
        return orNull(name);
    }

    public void setName(String name) {
        this.name = text(name);
    }

    /** Returns the code of a county, {@code state}, or null for all places. */
    public String getPlace() {
        return orNull(place);
    }

    public void setPlace(String place) {
        this.place = text(place);
    }

    /** Returns the name of a status, or null for all. */
    public String getStanding() {
        return orNull(standing);
    }

    public void setStanding(String standing) {
        this.standing = text(standing);
    }
}
