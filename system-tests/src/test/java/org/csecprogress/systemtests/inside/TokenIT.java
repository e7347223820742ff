package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.TokenRequest;
import org.csecprogress.identity.service.AccessTokenService;
import org.csecprogress.identity.service.AccountService;
import org.csecprogress.identity.service.TokenDecision;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, an access token")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class TokenIT {
    private static final long OWNER = 781;
    private static final CountyCode ORANGE = new CountyCode("30");
    private static final CountyCode PLACER = new CountyCode("31");
    private static final Actor PREPARER =
            new Actor(OWNER, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, ORANGE, null)));
    private static final Actor CERTIFIER =
            new Actor(782, "C", Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, ORANGE, Agency.CWS)));
    private static final Actor ELSEWHERE =
            new Actor(783, "E", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, PLACER, null)));

    private static final Actor ADMIN =
            new Actor(784, "A", Set.of(new Actor.Grant(Role.STATE_ADMIN, null, null)));

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private AccessTokenService tokens;
    @Inject private AccountService accounts;

    private String seen;

    @BeforeEach
    void people() throws SQLException {
        change(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (781, 'p@orange.example', 'P', '', 'none', false, 1)");
        change(
                "insert into membership (id, account_id, role, county) values (781, 781,"
                        + " 'COUNTY_PREPARER', '30')");
        seen =
                new Rows(database)
                        .of(
                                "select coalesce(max(seq), 0) from audit_entry where chain ="
                                        + " 'account:781'")
                        .get(0);
    }

    @AfterEach
    void clean() throws SQLException {
        change("delete from access_token where account_id = 781");
        change("delete from membership where account_id = 781");
        change("delete from account where id = 781");
    }

    private void change(String sql) throws SQLException {
        new Rows(database).change(sql);
    }

    private TokenDecision.Made make() {
        return assertInstanceOf(
                TokenDecision.Made.class,
                tokens.make(PREPARER, ORANGE, new TokenRequest("Case system", "30")));
    }

    private boolean opens(String secret) {
        return tokens.bearer(secret).isPresent();
    }

    @Test
    @DisplayName("acts as its owner, only as a preparer of its county")
    void acts() {
        Actor actor = tokens.bearer(make().secret()).orElseThrow().actor();
        assertEquals(OWNER, actor.accountId());
        assertEquals("P (Case system)", actor.name());
        assertEquals(PREPARER.grants(), actor.grants());
    }

    @Test
    @DisplayName("is stored only as a digest")
    void kept() throws SQLException {
        String secret = make().secret();
        int columns = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select * from access_token where account_id = 781")) {
            ResultSetMetaData about = row.getMetaData();
            assertTrue(row.next());
            for (columns = 1; columns <= about.getColumnCount(); columns++) {
                assertFalse(String.valueOf(row.getString(columns)).contains(secret));
            }
        }
        assertTrue(columns > 5);
    }

    @Test
    @DisplayName("expires, and gives no access if the owner's role is missing in the database")
    void ends() throws SQLException {
        String secret = make().secret();
        assertTrue(opens(secret));
        change("update account set disabled = true where id = 781");
        assertFalse(opens(secret));
        assertThrows(NotFoundException.class, this::make, "a request that began before");
        change("update account set disabled = false where id = 781");
        change("update membership set county = '31' where id = 781");
        assertFalse(opens(secret));
        assertThrows(NotFoundException.class, this::make, "a session that began before");
        change("update membership set county = '30' where id = 781");
        assertTrue(opens(secret));
        change(
                "update access_token set made_at = made_at - interval '31' day, expires_at ="
                        + " expires_at - interval '31' day where account_id = 781");
        assertFalse(opens(secret));
    }

    @Test
    @DisplayName("is revoked for good when its owner is disabled, which the audit trail records")
    void disabled() throws SQLException {
        String secret = make().secret();
        accounts.disable(ADMIN, OWNER);
        assertFalse(opens(secret));
        accounts.enable(ADMIN, OWNER);
        assertFalse(opens(secret), "enabled again");
        assertEquals(List.of("30 Case system"), toldWithdrawn());
        assertTrue(opens(make().secret()), "a new one");
    }

    @Test
    @DisplayName("is revoked for good when its owner loses the role in its county")
    void roleLost() throws SQLException {
        RoleChoice preparer = new RoleChoice("COUNTY_PREPARER", "30");
        String secret = make().secret();
        accounts.grant(
                ADMIN, OWNER, new RoleChoice("COUNTY_CERTIFIER.CWS", "30"), Optional.empty());
        accounts.revoke(ADMIN, OWNER, new RoleChoice("COUNTY_CERTIFIER.CWS", "30"));
        assertTrue(opens(secret), "another role");
        accounts.revoke(ADMIN, OWNER, preparer);
        assertFalse(opens(secret));
        accounts.grant(ADMIN, OWNER, preparer, Optional.empty());
        assertFalse(opens(secret), "given again");
        assertEquals(List.of("30 Case system"), toldWithdrawn());
    }

    /** Returns who revoked which of the owner's tokens since the test began. */
    private List<String> toldWithdrawn() throws SQLException {
        return new Rows(database)
                .of(
                        "select subject from audit_entry where chain = 'account:781' and action ="
                                + " 'TOKEN_REVOKED' and actor_id = 784 and seq > "
                                + seen);
    }

    @Test
    @DisplayName("can be revoked by anyone of its county and by nobody else")
    void withdrawn() {
        TokenDecision.Made made = make();
        long id = tokens.of(CERTIFIER, ORANGE).get(0).id();
        assertThrows(NotFoundException.class, () -> tokens.revoke(ELSEWHERE, ORANGE, id));
        assertThrows(NotFoundException.class, () -> tokens.revoke(ELSEWHERE, PLACER, id));
        assertTrue(opens(made.secret()));
        tokens.revoke(CERTIFIER, ORANGE, id);
        assertFalse(opens(made.secret()));
    }

    @Test
    @DisplayName("is created by a preparer of the county, up to a limit")
    void made() {
        TokenRequest wanted = new TokenRequest("Case system", "30");
        assertThrows(ForbiddenException.class, () -> tokens.make(CERTIFIER, ORANGE, wanted));
        assertThrows(NotFoundException.class, () -> tokens.make(ELSEWHERE, ORANGE, wanted));
        for (int i = 0; i < AccessTokenService.MOST; i++) {
            make();
        }
        TokenDecision.Refused refused =
                assertInstanceOf(
                        TokenDecision.Refused.class, tokens.make(PREPARER, ORANGE, wanted));
        assertEquals("token.tooMany", refused.problems().get(0).key());
    }
}
