package org.csecprogress.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.TokenRequest;
import org.csecprogress.identity.service.AccessTokenService;
import org.csecprogress.identity.service.TokenDecision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;

/** The access tokens of a county's own systems: created, shown once, listed and withdrawn. */
@Named
@RequestScoped
public class TokensView {
    private static final String PATH = "/county/tokens";
    private static final String FRESH = "csec.accessToken";
    private static final String USUAL_DAYS = "90";

    @Inject private CurrentActor current;
    @Inject private AccessTokenService tokens;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageMessages messages;
    @Inject private HttpServletRequest request;
    @Inject private PageParameters parameters;

    private List<AccessTokenLine> all;
    private String secret;

    /**
     * One token.
     *
     * @param tag style of its status
     * @param open whether it can be withdrawn
     */
    public record Line(
            long id,
            String name,
            String owner,
            String made,
            String until,
            String used,
            String standing,
            String tag,
            boolean open) {}

    /** Reads the tokens of the reader's county. */
    public void load() {
        if (all == null) {
            all = tokens.of(current.get(), county());
        }
    }

    /** Creates a token and shows its secret once on the next page. */
    public void make() {
        TokenDecision decision = tokens.make(current.get(), county(), getForm());
        if (decision instanceof TokenDecision.Made made) {
            request.getSession().setAttribute(FRESH, made.secret());
            messages.done(Sentences.ofPage().of("token.made", getForm().name()), PATH);
        } else if (decision instanceof TokenDecision.Refused refused) {
            refused.problems().forEach(outcomes::show);
        }
    }

    /** Withdraws the token whose button was pressed. */
    public void revoke() {
        long id = parameters.key("revoke").orElseThrow(() -> new NotFoundException("token"));
        tokens.revoke(current.get(), county(), id);
        messages.done(Sentences.ofPage().of("token.revoked"), PATH);
    }

    private CountyCode county() {
        return current.get().county().orElseThrow(() -> new NotFoundException("county"));
    }

    /** Returns the new token's secret the first time that it is requested; otherwise empty. */
    public String getSecret() {
        if (secret == null) {
            HttpSession session = request.getSession();
            Object fresh = session.getAttribute(FRESH);
            session.removeAttribute(FRESH);
            secret = fresh == null ? "" : fresh.toString();
        }
        return secret;
    }

    /** Returns the typed values. */
    public TokenRequest getForm() {
        return new TokenRequest(parameters.text("name"), parameters.text("days"));
    }

    /** Returns the periods of validity to choose from. */
    public List<Option> getDays() {
        String chosen = getForm().days().isEmpty() ? USUAL_DAYS : getForm().days();
        return TokenRequest.DAYS.stream()
                .map(
                        days ->
                                new Option(
                                        days.toString(),
                                        Sentences.ofPage().of("token.days", days),
                                        days.toString().equals(chosen)))
                .toList();
    }

    /** Whether the reader may create one. A token acts as its owner, who must be a preparer. */
    public boolean isMaking() {
        return current.get().has(Role.COUNTY_PREPARER, county());
    }

    /** Returns all of the county's tokens, newest first. */
    public List<Line> getLines() {
        load();
        Instant now = Instant.now();
        return all.stream().map(token -> line(token, token.standing(now))).toList();
    }

    private static Line line(AccessTokenLine token, AccessToken.Standing standing) {
        Sentences words = Sentences.ofPage();
        boolean open = standing == AccessToken.Standing.ACTIVE;
        return new Line(
                token.id(),
                token.name(),
                token.owner(),
                words.time(token.madeAt()),
                words.time(token.expiresAt()),
                token.lastUsedAt() == null
                        ? words.of("token.unused")
                        : words.time(token.lastUsedAt()),
                words.of("token.standing." + standing),
                open ? "tag tag--good" : "tag tag--closed",
                open);
    }
}
