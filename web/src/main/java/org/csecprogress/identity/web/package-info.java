/** The session of whoever is signed in, and how the container learns of it. */
package org.csecprogress.identity.web;
