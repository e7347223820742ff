package org.csecprogress.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The solver library")
class OrToolsTest {
    @Test
    @DisplayName("loads again for a redeployed application")
    void survivesRedeployment() throws Exception {
        for (int deployment = 0; deployment < 2; deployment++) {
            try (URLClassLoader loader =
                    new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
                Class<?> again = loader.loadClass(OrTools.class.getName());
                assertThat(again).isNotSameAs(OrTools.class);
                Object solver = again.getConstructor().newInstance();
                Object model = again.getMethod("linear").invoke(solver);
                assertThat(model).isNotNull();
            }
        }
    }

    @Test
    @DisplayName("finds the same optimum as the one in pure Java")
    void agreesWithOjAlgo() {
        for (Solver solver : List.of(new OrTools(), new OjAlgo())) {
            for (LinearModel model : List.of(solver.linear(), solver.integer(10))) {
                int first = model.addColumn(0, 5);
                int second = model.addColumn(-1, Double.POSITIVE_INFINITY);
                int row = model.addRow(0, 4);
                model.coefficient(row, first, 1);
                model.coefficient(row, second, 1);
                model.objective(first, 2);
                assertThat(model.maximise()).isEqualTo(LinearModel.Outcome.OPTIMAL);
                assertThat(model.objectiveValue()).isEqualTo(10);
                assertThat(model.value(first)).isEqualTo(5);
                model.close();
            }
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator, -1)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
