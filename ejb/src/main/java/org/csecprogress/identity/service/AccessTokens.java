package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.Sql;

/** Stores the access tokens. */
@ApplicationScoped
class AccessTokens {
    private static final String COLUMNS =
            "select t.id, t.account_id, a.name, t.county, t.name, t.made_at, t.expires_at,"
                    + " t.last_used_at, t.revoked_at from access_token t join account a on a.id ="
                    + " t.account_id";
    private static final String OF_COUNTY = COLUMNS + " where t.county = ? order by t.id desc";
    private static final String OF_SECRET =
            COLUMNS
                    + " where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and"
                    + " a.disabled = false and exists (select 1 from membership m where"
                    + " m.account_id = t.account_id and m.role = 'COUNTY_PREPARER' and m.county ="
                    + " t.county)";

    private static final String OPEN_OF =
            COLUMNS
                    + " where t.account_id = ? and t.revoked_at is null and t.expires_at > ? order"
                    + " by t.id";
    private static final String MAY_OWN =
            "select a.id from account a join membership m on m.account_id = a.id where a.id = ? and"
                    + " a.disabled = false and m.role = 'COUNTY_PREPARER' and m.county = ?";

    private final Sql sql;

    protected AccessTokens() {
        this(null);
    }

    @Inject
    AccessTokens(Sql sql) {
        this.sql = sql;
    }

    /** Returns all tokens of a county, newest first. */
    List<AccessToken> of(CountyCode county) {
        return sql.list(OF_COUNTY, AccessTokens::token, county.value());
    }

    /**
     * Returns the token with that digest if it is open and not expired, and its owner is enabled
     * and still a preparer of its county.
     */
    Optional<AccessToken> open(String digest, Instant now) {
        return sql.first(OF_SECRET, AccessTokens::token, digest, now);
    }

    /** Returns the account's open tokens, even if it may not use them at the moment. */
    List<AccessToken> openOf(long account, Instant now) {
        return sql.list(OPEN_OF, AccessTokens::token, account, now);
    }

    /** Returns whether the account is enabled and a preparer of the county. */
    boolean mayOwn(long account, CountyCode county) {
        return sql.first(MAY_OWN, row -> row.getLong(1), account, county.value()).isPresent();
    }

    /** Locks account and county, so that changes to their tokens run one after the other. */
    void hold(long account, CountyCode county) {
        sql.list("select id from account where id = ? for update", row -> row.getLong(1), account);
        sql.list(
                "select code from county where code = ? for update",
                row -> row.getString(1),
                county.value());
    }

    /** Stores a new token and returns its key. */
    long add(
            long account, CountyCode county, String name, String digest, Instant from, Instant to) {
        sql.update(
                "insert into access_token (account_id, county, name, token_hash, made_at,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?)",
                account,
                county.value(),
                name,
                digest,
                from,
                to);
        return sql.first(
                        "select id from access_token where token_hash = ?",
                        row -> row.getLong(1),
                        digest)
                .orElseThrow();
    }

    void used(long id, Instant at) {
        sql.update("update access_token set last_used_at = ? where id = ?", at, id);
    }

    /**
     * Revokes the token.
     *
     * @return whether it was open until then
     */
    boolean revoke(long id, Instant at) {
        return sql.update(
                        "update access_token set revoked_at = ? where id = ? and revoked_at is"
                                + " null",
                        at,
                        id)
                == 1;
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                new CountyCode(row.getString(4)),
                row.getString(5),
                Sql.instant(row, 6),
                Sql.instant(row, 7),
                Sql.instant(row, 8),
                Sql.instant(row, 9));
    }
}
