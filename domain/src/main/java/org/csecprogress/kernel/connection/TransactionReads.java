package org.csecprogress.kernel.connection;

import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Makes EclipseLink read on the connection of the transaction. In a server it would read on another
 * one, outside of the transaction, until something is written, and PostgreSQL would not know there
 * how far the transaction reaches.
 */
public final class TransactionReads implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        Login login = server.getDatasourceLogin();
        // Outside of a server there is one source of connections anyway.
        if (login.shouldUseExternalTransactionController()) {
            server.setReadConnectionPool(login);
        }
    }
}
