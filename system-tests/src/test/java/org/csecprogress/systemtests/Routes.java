package org.csecprogress.systemtests;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds every route: resources and servlets by their annotations, pages by their files. */
final class Routes {
    private static final Path PAGES = Path.of("../web/src/main/webapp");

    private Routes() {}

    /** Returns all routes of the portal, each as method and pattern. */
    static Set<String> all() throws IOException {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        // Suites have the tests as a library.
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("org.csecprogress");
        Set<String> routes = new TreeSet<>(in(classes));
        routes.addAll(pagesIn(PAGES));
        return routes;
    }

    /** Returns the routes of classes. */
    static Set<String> in(JavaClasses classes) {
        String root =
                classes.stream()
                        .filter(each -> each.isAnnotatedWith(ApplicationPath.class))
                        .map(each -> each.getAnnotationOfType(ApplicationPath.class).value())
                        .findFirst()
                        .orElse("");
        Set<String> routes = new TreeSet<>();
        for (JavaClass each : classes) {
            if (each.isAnnotatedWith(WebServlet.class)) {
                addServlet(each, routes);
            }
            for (JavaMethod method : each.getMethods()) {
                addResource(root, method, routes);
            }
        }
        return routes;
    }

    private static void addServlet(JavaClass servlet, Set<String> routes) {
        WebServlet mapping = servlet.getAnnotationOfType(WebServlet.class);
        Stream.concat(Stream.of(mapping.value()), Stream.of(mapping.urlPatterns()))
                .map(pattern -> pattern.isEmpty() ? "/" : pattern)
                .forEach(
                        pattern ->
                                servlet.getMethods().stream()
                                        .map(JavaMethod::getName)
                                        .filter(name -> name.matches("do(Get|Post|Put|Delete)"))
                                        .map(name -> name.substring(2).toUpperCase(Locale.ROOT))
                                        .forEach(verb -> routes.add(verb + " " + pattern)));
    }

    private static void addResource(String root, JavaMethod method, Set<String> routes) {
        method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(
                        annotation ->
                                annotation
                                        .getRawType()
                                        .getAnnotationOfType(HttpMethod.class)
                                        .value())
                .forEach(
                        verb ->
                                routes.add(
                                        verb
                                                + " "
                                                + root
                                                + path(method.getOwner())
                                                + path(method)));
    }

    private static String path(CanBeAnnotated annotated) {
        if (!annotated.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
            return "";
        }
        String path =
                annotated instanceof JavaClass type
                        ? type.getAnnotationOfType(jakarta.ws.rs.Path.class).value()
                        : ((JavaMethod) annotated)
                                .getAnnotationOfType(jakarta.ws.rs.Path.class)
                                .value();
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Returns the routes of the pages in a folder: files outside WEB-INF, without extension. */
    static Set<String> pagesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> routes = new TreeSet<>();
            files.map(file -> "/" + folder.relativize(file))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
                    .forEach(file -> routes.add("GET " + file.replace(".xhtml", "")));
            return routes;
        }
    }
}
