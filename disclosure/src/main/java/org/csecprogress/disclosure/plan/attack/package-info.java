/** The attacker of a plan: a linear program for each cell, and the cuts that its answers give. */
package org.csecprogress.disclosure.plan.attack;
