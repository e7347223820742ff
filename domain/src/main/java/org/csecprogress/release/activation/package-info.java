/** Changes of protection that a later release activates. */
package org.csecprogress.release.activation;
