/** The demonstration's plan: who does what on which day. */
package org.csecprogress.demo.plan;
