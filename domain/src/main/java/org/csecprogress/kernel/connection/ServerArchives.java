package org.csecprogress.kernel.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.eclipse.persistence.internal.jpa.deployment.ArchiveFactoryImpl;
import org.eclipse.persistence.jpa.Archive;

/**
 * Lets EclipseLink find the entities on WildFly, which keeps the libraries of an EAR in a file
 * system of its own. WildFly has a class for that, but only for an EclipseLink outside of the EAR.
 * The system property {@code eclipselink.archive.factory} names this class; other servers do not
 * need it.
 */
public final class ServerArchives extends ArchiveFactoryImpl {
    private static final String OF_WILDFLY = "vfs";

    @Override
    @SuppressWarnings("rawtypes") // As EclipseLink declares it.
    public Archive createArchive(URL root, String descriptor, Map properties)
            throws URISyntaxException, IOException {
        return OF_WILDFLY.equals(root.getProtocol())
                ? new Library(root, descriptor, entries(root))
                : super.createArchive(root, descriptor, properties);
    }

    private static Set<String> entries(URL root) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (JarInputStream entries = (JarInputStream) root.openStream()) {
            JarEntry each = entries.getNextJarEntry();
            while (each != null) {
                names.add(each.getName());
                each = entries.getNextJarEntry();
            }
        }
        return names;
    }

    /**
     * A library in the file system of the server.
     *
     * @param root its address, which ends with a slash and gives its entries as a JAR
     * @param descriptor the path of {@code persistence.xml} in it
     * @param entries the paths of all that is in it
     */
    private record Library(URL root, String descriptor, Set<String> entries) implements Archive {
        @Override
        public Iterator<String> getEntries() {
            return entries.iterator();
        }

        /** Returns null if there is no such entry, as EclipseLink asks for. */
        @Override
        public InputStream getEntry(String path) throws IOException {
            URL address = getEntryAsURL(path);
            return address == null ? null : address.openStream();
        }

        /** Returns null if there is no such entry, as EclipseLink asks for. */
        @Override
        public URL getEntryAsURL(String path) throws MalformedURLException {
            return entries.contains(path) ? URI.create(root + path).toURL() : null;
        }

        @Override
        public URL getRootURL() {
            return root;
        }

        @Override
        public InputStream getDescriptorStream() throws IOException {
            return getEntry(descriptor);
        }

        @Override
        public void close() {
            // Each stream is closed by who has opened it.
        }
    }
}
