/** The search for the cheapest pattern that satisfies every cut found so far. */
package org.csecprogress.disclosure.plan.covering;
