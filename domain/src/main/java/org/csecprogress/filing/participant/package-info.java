/** The people who worked on a filing. */
package org.csecprogress.filing.participant;
