/** The resources of counties' own systems: figures in, figures out. */
package org.csecprogress.intake.api;
