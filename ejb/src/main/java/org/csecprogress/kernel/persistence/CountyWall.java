package org.csecprogress.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.reach.service.Reach;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.SecondWall;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Tells PostgreSQL the {@link Reach} of each transaction before its first statement. Both doors to
 * the tables lead by here: the entity manager, and {@link Sql}, which takes its connection. The
 * setting ends with the transaction, so a statement outside of one reads nothing of a county. The
 * embedded database has no such wall.
 */
@ApplicationScoped
@ForEverybody
public class CountyWall implements SecondWall {
    private static final String STATE = "select set_config('csec.reach', ?, true)";

    /** Under this key a transaction remembers on which connection it has stated its reach. */
    private static final String STATED = CountyWall.class.getName();

    @PersistenceUnit(unitName = "csec")
    private EntityManagerFactory factory;

    @Resource private TransactionSynchronizationRegistry transactions;

    @Inject private CurrentActor current;

    @Override
    public void build() {
        if (stands()) {
            session().getEventManager().addListener(new Acquired());
        }
    }

    private boolean stands() {
        return session().getPlatform().isPostgreSQL();
    }

    private Session session() {
        return factory.unwrap(Session.class);
    }

    @Override
    public <T> T everyCounty(Supplier<T> question) {
        if (!stands()) {
            return question.get();
        }
        Connection connection = (Connection) transactions.getResource(STATED);
        boolean isAnswered = false;
        try {
            state(connection, Reach.EVERY_COUNTY);
            T answer = question.get();
            state(connection, reach());
            isAnswered = true;
            return answer;
        } finally {
            if (!isAnswered) {
                transactions.setRollbackOnly();
            }
        }
    }

    /** EclipseLink has taken a connection from the pool, for a statement or for a transaction. */
    private final class Acquired extends SessionEventAdapter {
        @Override
        public void postAcquireConnection(SessionEvent event) {
            if (transactions.getTransactionKey() != null
                    && transactions.getResource(STATED) == null) {
                Connection connection = ((Accessor) event.getResult()).getConnection();
                state(connection, reach());
                transactions.putResource(STATED, connection);
            }
        }
    }

    private Reach reach() {
        return OwnWork.reach().orElseGet(this::ofRequest);
    }

    private Reach ofRequest() {
        try {
            return Reach.of(current.get());
        } catch (ContextNotActiveException e) {
            return Reach.NOTHING;
        }
    }

    /** States the reach of the transaction that the connection is in. */
    static void state(Connection connection, Reach reach) {
        try (PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setString(1, reach.setting());
            statement.execute();
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }
}
