/** How much of the state a release speaks for, and when that is too little to go out unremarked. */
package org.csecprogress.publication.coverage;
