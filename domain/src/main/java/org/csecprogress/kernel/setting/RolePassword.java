package org.csecprogress.kernel.setting;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;

/**
 * Gives PostgreSQL's driver the password of a role of the portal from its file, for each new
 * connection. The server reads the settings of a pool before it knows the sources of settings of
 * the portal. The driver looks for this class where it lies itself, which in the EAR is beside the
 * modules and not in one of them.
 */
public class RolePassword implements AuthenticationPlugin {
    private final Properties connection;
    private final Function<String, Optional<String>> given;

    /**
     * @param connection what the driver knows, with the user and the password of the pool
     */
    public RolePassword(Properties connection) {
        this(connection, SettingFiles::given);
    }

    /**
     * @param connection the user and the password of the pool
     * @param given looks up the value of a setting
     */
    public RolePassword(Properties connection, Function<String, Optional<String>> given) {
        this.connection = connection;
        this.given = given;
    }

    @Override
    public char[] getPassword(AuthenticationRequestType type) {
        String user = connection.getProperty("user", "");
        String password =
                Stream.of("csec.db.", "csec.db.migrate.", "csec.db.read.")
                        .filter(role -> given.apply(role + "user").filter(user::equals).isPresent())
                        .flatMap(role -> SettingFiles.value(role + "password", given).stream())
                        .findFirst()
                        .orElseGet(() -> connection.getProperty("password", ""));
        return password.toCharArray();
    }
}
