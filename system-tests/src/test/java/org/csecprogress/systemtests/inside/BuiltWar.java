package org.csecprogress.systemtests.inside;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deploys the built WAR with the tests of this package, on one server for all of them. */
@ArquillianSuiteDeployment
public class BuiltWar {
    @Deployment
    public static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class, new File(System.getProperty("csec.war")))
                .addPackage(BuiltWar.class.getPackage());
    }
}
