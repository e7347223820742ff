package org.csecprogress.identity.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Delays sign-in for a name or an address after repeated failures: from the fifth failure on 1, 2,
 * 4 … seconds, at most five minutes. Nobody is ever locked out. Failures are stored in the
 * database, so that all nodes count together, in a transaction of their own, so that a refused
 * sign-in counts.
 */
@ApplicationScoped
class SignInThrottle {
    private static final int FREE_FAILURES = 4;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource dataSource;

    private final Clock clock = Clock.systemUTC();

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean mustWait(String subject) {
        String sql = "select failures, last_failure from sign_in_failure where subject = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                Instant last = row.getObject(2, OffsetDateTime.class).toInstant();
                return last.plus(delay(row.getInt(1))).isAfter(clock.instant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read sign-in failures", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(String subject) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String update =
                "update sign_in_failure set failures = case when last_failure < ? then 1 else"
                        + " failures + 1 end, last_failure = ? where subject = ?";
        String insert =
                "insert into sign_in_failure (subject, failures, last_failure) values (?, 1, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(update)) {
            change.setObject(1, now.minus(FORGET_AFTER));
            change.setObject(2, now);
            change.setString(3, subject);
            if (change.executeUpdate() == 0) {
                try (PreparedStatement first = connection.prepareStatement(insert)) {
                    first.setString(1, subject);
                    first.setObject(2, now);
                    first.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count a sign-in failure", e);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(String subject) {
        String sql = "delete from sign_in_failure where subject = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, subject);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget sign-in failures", e);
        }
    }

    static Duration delay(int failures) {
        int over = Math.min(failures - FREE_FAILURES, 10);
        if (over <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << (over - 1));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
