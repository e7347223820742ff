package org.csecprogress.identity.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.TokenRequest;
import org.csecprogress.identity.service.AccessTokenService;
import org.csecprogress.identity.service.TokenDecision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The access tokens of a county's own systems: created, shown once, listed and withdrawn. */
@Named
@ViewScoped
public class TokensView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** The new token in the answer to the request that made it, and nowhere else. */
    private static final String FRESH = "csec.accessToken";

    private static final String USUAL_DAYS = "90";

    /** Its orders besides its own, the newest first. */
    static final Map<String, Comparator<AccessTokenLine>> ORDERS =
            Map.of(
                    "name",
                    Comparator.comparing(AccessTokenLine::name, String.CASE_INSENSITIVE_ORDER),
                    "owner",
                    Comparator.comparing(AccessTokenLine::owner, String.CASE_INSENSITIVE_ORDER),
                    "until",
                    Comparator.comparing(AccessTokenLine::expiresAt),
                    "used",
                    Comparator.comparing(
                            AccessTokenLine::lastUsedAt,
                            Comparator.nullsFirst(Comparator.naturalOrder())));

    @Inject private CurrentActor current;
    @Inject private AccessTokenService tokens;
    @Inject private AccountOutcomes outcomes;
    @Inject private PageMessages messages;

    private final TableLines<AccessTokenLine> lines =
            new TableLines<>(
                    "tokenLines",
                    slice -> Sliced.of(tokens.of(current.get(), county()), slice, ORDERS),
                    AccessTokenLine::id);
    private String name = "";
    private String days = USUAL_DAYS;

    /** Opens the page of the reader's county, or responds with 404. */
    public void open() {
        county();
    }

    /** Creates a token and shows its secret once, in the answer. */
    public void make() {
        TokenDecision decision = tokens.make(current.get(), county(), new TokenRequest(name, days));
        if (decision instanceof TokenDecision.Made made) {
            FacesContext.getCurrentInstance().getAttributes().put(FRESH, made.secret());
            messages.tell(say().of("token.made", name));
            messages.goOnAt("secret");
            name = "";
            days = USUAL_DAYS;
            lines.toStart();
        } else if (decision instanceof TokenDecision.Refused refused) {
            refused.problems().forEach(outcomes::show);
        }
    }

    /** Withdraws a token. */
    public void revoke(long token) {
        tokens.revoke(current.get(), county(), token);
        messages.tell(say().of("token.revoked"));
        messages.goOnAt("list-h");
    }

    private CountyCode county() {
        return current.get().county().orElseThrow(() -> new NotFoundException("county"));
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Returns the new token's secret in the answer to the request that made it; or empty. */
    public String getSecret() {
        Object fresh = FacesContext.getCurrentInstance().getAttributes().get(FRESH);
        return fresh == null ? "" : fresh.toString();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    /** Returns the periods of validity to choose from. */
    public List<Integer> getPeriods() {
        return TokenRequest.DAYS;
    }

    /** Whether the reader may create one. A token acts as its owner, who must be a preparer. */
    public boolean isMaking() {
        return current.get().has(Role.COUNTY_PREPARER, county());
    }

    public TableLines<AccessTokenLine> getLines() {
        return lines;
    }

    /** Returns whether a token can be used now. */
    public AccessToken.Standing standing(AccessTokenLine token) {
        return token.standing(Instant.now());
    }
}
