package org.csecprogress.kernel.setting.service;

import java.util.Set;
import org.csecprogress.kernel.setting.SettingFiles;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives MicroProfile Config the values that {@link SettingFiles} reads. The names of the files are
 * system properties or environment variables. A file counts before a value elsewhere.
 */
public class FileConfigSource implements ConfigSource {
    /** Above system properties, which have 400. */
    private static final int ORDINAL = 450;

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "files that settings name";
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public String getValue(String name) {
        return SettingFiles.value(name, SettingFiles::given).orElse(null);
    }
}
