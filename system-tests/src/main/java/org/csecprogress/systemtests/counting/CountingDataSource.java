package org.csecprogress.systemtests.counting;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Wraps the driver's own data source, chosen by the URL, and appends each statement to the file
 * named in the environment variable {@code CSEC_STATEMENTS}. A batch is one statement.
 */
public final class CountingDataSource implements DataSource {
    private String url = "";
    private String user = "";
    private String password = "";
    private DataSource driver;

    public String getUrl() {
        return url;
    }

    /** Sets the URL; drivers spell the property {@code url} or {@code URL}. */
    public void setUrl(String url) {
        this.url = url;
    }

    public String getURL() {
        return url;
    }

    public void setURL(String url) {
        this.url = url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        Connection connection = driver().getConnection(name, secret);
        return Counting.of(Connection.class, connection, "", new CountedTransaction(name));
    }

    /** Returns the driver's data source, created once the application's class loader is known. */
    private synchronized DataSource driver() throws SQLException {
        if (driver == null) {
            String name =
                    url.startsWith("jdbc:h2:")
                            ? "org.h2.jdbcx.JdbcDataSource"
                            : "org.postgresql.ds.PGSimpleDataSource";
            try {
                Class<?> type = Class.forName(name);
                Object made = type.getConstructor().newInstance();
                type.getMethod("setURL", String.class).invoke(made, url);
                driver = (DataSource) made;
            } catch (ClassNotFoundException
                    | NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException e) {
                throw new SQLException("no driver for " + url, e);
            }
        }
        return driver;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The server's own log is enough.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Both databases are local, so a timeout is not needed.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.cast(driver());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
