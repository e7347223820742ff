package org.csecprogress.systemtests.inside;

import java.io.File;
import org.csecprogress.builders.Builder;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.filing.persistence.FigureStore;
import org.csecprogress.release.record.persistence.EntityStore;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive that the build made, with the tests of this package in it, on one server for all of
 * them. The figures that tests file come from the demonstration's generator.
 */
@ArquillianSuiteDeployment
public class BuiltWar {
    @Deployment
    public static WebArchive archive() {
        WebArchive built =
                ShrinkWrap.createFromZipFile(
                                WebArchive.class, new File(System.getProperty("csec.war")))
                        .addPackage(BuiltWar.class.getPackage())
                        .addPackage(DemoGenerator.class.getPackage())
                        .addPackage(Builder.class.getPackage())
                        .addClasses(EntityStore.class, FigureStore.class);
        demonstration()
                .getContent(Filters.include("/demo/[^/]+\\.csv"))
                .forEach((path, node) -> built.addAsResource(node.getAsset(), path));
        return built;
    }

    private static JavaArchive demonstration() {
        return ShrinkWrap.createFromZipFile(
                JavaArchive.class,
                new File(
                        DemoGenerator.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath()));
    }
}
