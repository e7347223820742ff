/** Makes the daily heads, shows them to everybody and checks the trail by them. */
package org.csecprogress.transparency.service;
