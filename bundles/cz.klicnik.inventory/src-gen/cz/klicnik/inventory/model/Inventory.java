/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Inventory</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Inventory#getDrivers <em>Drivers</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Inventory#getReaders <em>Readers</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getInventory()
 * @model
 * @generated
 */
public interface Inventory extends EObject {
	/**
	 * Returns the value of the '<em><b>Drivers</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.inventory.model.Driver}.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Driver#getInventory <em>Inventory</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Drivers</em>' containment reference list.
	 * @see cz.klicnik.inventory.model.InventoryPackage#getInventory_Drivers()
	 * @see cz.klicnik.inventory.model.Driver#getInventory
	 * @model opposite="inventory" containment="true"
	 * @generated
	 */
	EList<Driver> getDrivers();

	/**
	 * Returns the value of the '<em><b>Readers</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.inventory.model.Reader}.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Reader#getInventory <em>Inventory</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Readers</em>' containment reference list.
	 * @see cz.klicnik.inventory.model.InventoryPackage#getInventory_Readers()
	 * @see cz.klicnik.inventory.model.Reader#getInventory
	 * @model opposite="inventory" containment="true"
	 * @generated
	 */
	EList<Reader> getReaders();

} // Inventory
