package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.County;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.service.AccountDirectory;
import org.csecprogress.identity.service.CertifierService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/** The list of accounts. The search is in the address. */
@Named
@RequestScoped
public class AccountsView {
    private static final String STATE = "state";
    private static final String PATH = "/state/accounts";

    @Inject private CurrentActor current;
    @Inject private AccountDirectory directory;
    @Inject private CertifierService certifiers;
    @Inject private RoleWords words;
    @Inject private PageParameters parameters;

    private Sentences sentences;
    private AccountPage page;
    private int number;
    private List<String> gaps;

    /** One account. */
    public record Row(
            String name,
            String username,
            String href,
            List<RoleWords.RoleLine> roles,
            String tag,
            String standing,
            String lastSignIn) {}

    /** Reads the page in the address. */
    public void load() {
        sentences = Sentences.ofPage();
        AccountFilter filter = filter();
        number = PageLinks.number(parameters.text("page"), Integer.MAX_VALUE / Slice.SIZE);
        page = directory.list(current.get(), filter, slice());
        if (number > pages()) {
            number = pages();
            page = directory.list(current.get(), filter, slice());
        }
    }

    private Slice slice() {
        return Slice.of((number - 1) * Slice.SIZE, Slice.SIZE);
    }

    private int pages() {
        return PageLinks.pages(page.total(), Slice.SIZE);
    }

    private AccountFilter filter() {
        String place = parameters.text("place");
        AccountStanding standing =
                Arrays.stream(AccountStanding.values())
                        .filter(each -> each.name().equals(parameters.text("standing")))
                        .findFirst()
                        .orElse(null);
        return new AccountFilter(
                parameters.text("name"),
                CountyCode.isValid(place) ? new CountyCode(place) : null,
                place.equals(STATE),
                standing);
    }

    public List<Row> getRows() {
        return page.lines().stream().map(this::row).toList();
    }

    private Row row(AccountLine line) {
        return new Row(
                line.name(),
                line.username(),
                "/state/account?id=" + line.id(),
                words.lines(line),
                AccountTag.of(line.standing()),
                sentences.of("accounts.standing." + line.standing()),
                line.lastSignIn() == null
                        ? sentences.of("accounts.never")
                        : sentences.time(line.lastSignIn()));
    }

    /** Returns for each agency the counties in which nobody can certify, now or on the due date. */
    public List<String> getGaps() {
        if (gaps == null) {
            gaps = new ArrayList<>(missing());
            gaps.addAll(endings());
        }
        return gaps;
    }

    private List<String> endings() {
        return certifiers.endings(current.get()).entrySet().stream()
                .flatMap(
                        agency ->
                                agency.getValue().stream()
                                        .map(
                                                ending ->
                                                        sentences.of(
                                                                "accounts.ending."
                                                                        + agency.getKey(),
                                                                ending.county().name(),
                                                                sentences.date(ending.lastDay()),
                                                                sentences.date(ending.due()))))
                .toList();
    }

    private List<String> missing() {
        return certifiers.gaps(current.get()).entrySet().stream()
                .map(
                        gap ->
                                sentences.of(
                                        "accounts.gaps." + gap.getKey(),
                                        gap.getValue().size(),
                                        gap.getValue().stream()
                                                .map(County::name)
                                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Returns "179 accounts", or how many match. */
    public String getShown() {
        return sentences.of("accounts.shown", page.total());
    }

    public List<Option> getPlaces() {
        String place = parameters.text("place");
        List<Option> options = new ArrayList<>(words.counties("accounts.place.all", place));
        options.add(
                1, new Option(STATE, sentences.of("accounts.place.state"), place.equals(STATE)));
        return options;
    }

    public List<Option> getStandings() {
        return Option.list(
                sentences.of("accounts.standing.all"),
                List.of(AccountStanding.values()),
                AccountStanding::name,
                standing -> sentences.of("accounts.standing." + standing),
                parameters.text("standing"));
    }

    public List<PageLinks.PageLink> getPages() {
        return PageLinks.of(number, pages(), this::href, sentences);
    }

    private String href(int page) {
        return new Query(PATH)
                .with("name", parameters.text("name"))
                .with("place", parameters.text("place"))
                .with("standing", parameters.text("standing"))
                .with("page", Integer.toString(page))
                .toString();
    }

    public String getName() {
        return parameters.text("name");
    }
}
