/**
 * The part of a plan that lets each withheld cell move, with other withheld cells making up for it.
 */
package org.csecprogress.disclosure.plan.compensation;
