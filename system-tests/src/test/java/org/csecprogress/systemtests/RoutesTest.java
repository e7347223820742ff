package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The routes")
class RoutesTest {
    @WebServlet({"/planted/*", ""})
    static class PlantedServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
    }

    @jakarta.ws.rs.Path("/planted")
    static class PlantedResource {
        @GET
        public String get() {
            return "";
        }

        @POST
        @jakarta.ws.rs.Path("{id}/stone")
        public void post() {}
    }

    @Test
    @DisplayName("each have an expectation for every role, and each expectation has a route")
    void everyRouteIsExpected() throws IOException {
        assertThat(Expectations.missing(Routes.all())).as("routes without expectation").isEmpty();
        assertThat(Expectations.left(Routes.all())).as("expectations without route").isEmpty();
    }

    @Test
    @DisplayName("are found by their annotations, so a new servlet needs an expectation")
    void findsPlantedClasses() throws IOException {
        var planted =
                Routes.in(
                        new ClassFileImporter()
                                .importClasses(PlantedServlet.class, PlantedResource.class));
        assertThat(planted)
                .containsExactlyInAnyOrder(
                        "GET /", "GET /planted/*", "GET /planted", "POST /planted/{id}/stone");
        assertThat(Expectations.missing(planted))
                .contains("GET /planted/*", "GET /planted", "POST /planted/{id}/stone");
    }

    @Test
    @DisplayName("are found by their files, so a new page needs an expectation")
    void findsPlantedPage(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("WEB-INF"));
        Files.createDirectories(folder.resolve("state"));
        Files.createFile(folder.resolve("WEB-INF/template.xhtml"));
        Files.createFile(folder.resolve("state/planted.xhtml"));
        assertThat(Routes.pagesIn(folder)).containsExactly("GET /state/planted");
        assertThat(Expectations.missing(Routes.pagesIn(folder)))
                .containsExactly("GET /state/planted");
    }
}
